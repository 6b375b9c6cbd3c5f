<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About FF Studio</source>
        <translation>关于 FF Studio</translation>
    </message>
    <message>
        <source>FF Studio</source>
        <translation>FF Studio</translation>
    </message>
    <message>
        <source>Face replacement for studios, with the performers&apos; consent.</source>
        <translation>面向制作公司的换脸工具，须经出镜者同意。</translation>
    </message>
    <message>
        <source>Faces are people. Use a face only where the person has agreed to this very use.</source>
        <translation>每张脸都属于一个真实的人。仅在本人同意该具体用途时使用其面部。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Source code under Apache-2.0. An installer that bundles PyAV&apos;s build of FFmpeg, with x264 and x265, is distributed as a whole under GPL-3.0.</source>
        <translation>源代码采用 Apache-2.0 许可。捆绑 PyAV 所带 FFmpeg（含 x264 与 x265）的安装包整体按 GPL-3.0 分发。</translation>
    </message>
    <message>
        <source>Third-party licences</source>
        <translation>第三方许可</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Text of marker</source>
        <translation>标记文字</translation>
    </message>
    <message>
        <source>{name} is the same person as</source>
        <translation>{name} 与此人相同</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message numerus="yes">
        <source>Queued %n render(s) again</source>
        <translation>
            <numerusform>已将 %n 个渲染重新加入队列</numerusform>
        </translation>
    </message>
    <message>
        <source>Queued again as job {number}</source>
        <translation>已重新加入队列，任务 {number}</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>what is there is kept; to be written: {names}</source>
        <translation>已有文件会保留；将写入：{names}</translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message>
        <source>Clear alerts</source>
        <translation>清除提醒</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>暂无提醒</translation>
    </message>
    <message>
        <source>Warnings and errors are kept here, with what to do about them.</source>
        <translation>警告和错误都保留在这里，并附有处理办法。</translation>
    </message>
</context>
<context>
    <name>Analyses</name>
    <message>
        <source>Analysing {name}</source>
        <translation>正在分析 {name}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts of the machine: {range}</source>
        <translation>本机图表：{range}</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前内容</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>筛选日志行</translation>
    </message>
    <message>
        <source>GPU shown</source>
        <translation>显示的 GPU</translation>
    </message>
    <message>
        <source>Hold the charts still</source>
        <translation>暂停图表滚动</translation>
    </message>
    <message>
        <source>Job shown</source>
        <translation>显示的任务</translation>
    </message>
    <message>
        <source>Level of lines shown</source>
        <translation>显示的日志级别</translation>
    </message>
    <message>
        <source>Looks in paths, presets, results, reasons and devices (Ctrl+F)</source>
        <translation>在路径、预设、结果、原因和设备中搜索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Only lines with this text (Ctrl+F)</source>
        <translation>只显示含有此文字的行 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Results shown</source>
        <translation>显示的结果</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜索渲染记录</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>Whose lines are shown</source>
        <translation>显示谁的日志</translation>
    </message>
    <message>
        <source>{shown} of {kept} lines</source>
        <translation>{shown} / {kept} 行</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人物</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The arrow keys move the crosshair, Escape takes it away.</source>
        <translation>方向键移动十字线，按 Esc 键取消。</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>H.264 is encoded by {encoder}</source>
        <translation>H.264 由 {encoder} 编码</translation>
    </message>
    <message>
        <source>Networks run by {provider}</source>
        <translation>网络由 {provider} 运行</translation>
    </message>
    <message>
        <source>No encoder</source>
        <translation>无编码器</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>无计算后端</translation>
    </message>
    <message>
        <source>Not {encoder}: {why}</source>
        <translation>未用 {encoder}：{why}</translation>
    </message>
    <message>
        <source>Not {provider}: {why}</source>
        <translation>未用 {provider}：{why}</translation>
    </message>
    <message>
        <source>RAM {share} %</source>
        <translation>内存 {share} %</translation>
    </message>
    <message>
        <source>Renders pause when the disk is nearly full.</source>
        <translation>磁盘将满时，渲染会自动暂停。</translation>
    </message>
    <message>
        <source>VRAM {share} %</source>
        <translation>显存 {share} %</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>剩余 {free} GB</translation>
    </message>
    <message>
        <source>{free} GB free at {folder}</source>
        <translation>{folder} 剩余 {free} GB</translation>
    </message>
    <message>
        <source>{ours} GiB of it by FF Studio</source>
        <translation>其中 FF Studio 占用 {ours} GiB</translation>
    </message>
    <message>
        <source>{used} of {total} GiB of GPU memory in use</source>
        <translation>显存已用 {used} / {total} GiB</translation>
    </message>
    <message>
        <source>{used} of {total} GiB of memory in use</source>
        <translation>内存已用 {used} / {total} GiB</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>All settings are those of the preset.</source>
        <translation>所有设置均与预设一致。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset to compare with</source>
        <translation>要比较的预设</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Take the preset&apos;s {title}</source>
        <translation>采用预设的“{title}”</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次渲染</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Show what is equal, too</source>
        <translation>同时显示相同项</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存与内存</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation>等待的任务</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>渲染队列</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>源人物</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标剪辑</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Encoders</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Execution providers</source>
        <translation>计算后端</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>encoded two frames</source>
        <translation>试编码成功</translation>
    </message>
    <message>
        <source>install FF Studio again</source>
        <translation>请重新安装 FF Studio</translation>
    </message>
    <message>
        <source>install NVIDIA&apos;s driver; without it everything runs on the CPU</source>
        <translation>请安装 NVIDIA 驱动程序；没有它，一切都在 CPU 上运行</translation>
    </message>
    <message>
        <source>install TensorRT for this CUDA version; until then the next provider is used</source>
        <translation>请安装与此 CUDA 版本匹配的 TensorRT；在此之前使用下一个计算后端</translation>
    </message>
    <message>
        <source>install the driver and the extra ffstudio[cuda]; until then the next provider is used</source>
        <translation>请安装驱动程序和 ffstudio[cuda] 附加组件；在此之前使用下一个计算后端</translation>
    </message>
    <message>
        <source>runs networks</source>
        <translation>可运行网络</translation>
    </message>
</context>
<context>
    <name>Enqueuer</name>
    <message numerus="yes">
        <source>Added %n render(s) to the queue</source>
        <translation>
            <numerusform>已将 %n 个渲染加入队列</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding to the queue</source>
        <translation>正在加入队列</translation>
    </message>
    <message numerus="yes">
        <source>Cannot add %n clip(s) to the queue</source>
        <translation>
            <numerusform>无法将 %n 个片段加入队列</numerusform>
        </translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>Show the clip</source>
        <translation>显示该剪辑</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export the charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>导出测量数据</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Person {number}</source>
        <translation>人物 {number}</translation>
    </message>
    <message>
        <source>covered or turned away</source>
        <translation>被遮挡或转开</translation>
    </message>
    <message>
        <source>covered or turned away: the face as shot may show</source>
        <translation>被遮挡或转开：可能露出原始面部</translation>
    </message>
    <message>
        <source>hardly seen</source>
        <translation>几乎看不清</translation>
    </message>
    <message>
        <source>left as shot</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>not replaced</source>
        <translation>不替换</translation>
    </message>
    <message>
        <source>played by {name}</source>
        <translation>由 {name} 出演</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Chosen because</source>
        <translation>选用原因</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Conform</source>
        <translation>套底</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Energy of the GPU</source>
        <translation>GPU 能耗</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Frames rendered</source>
        <translation>渲染的帧</translation>
    </message>
    <message>
        <source>Frames {span}</source>
        <translation>帧 {span}</translation>
    </message>
    <message>
        <source>Loading sources</source>
        <translation>载入源人物</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Person chosen by the settings</source>
        <translation>由设置选定的人物</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>人物 {number}</translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation>像素格式</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>源人物</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>启动次数</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入时间</translation>
    </message>
    <message>
        <source>nodes: {where}</source>
        <translation>节点：{where}</translation>
    </message>
    <message>
        <source>{seconds} s, calls: {calls}</source>
        <translation>{seconds} 秒，调用 {calls} 次</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Add &amp;media…</source>
        <translation>添加媒体(&amp;M)…</translation>
    </message>
    <message>
        <source>Add faces and clips</source>
        <translation>添加人脸和剪辑</translation>
    </message>
    <message>
        <source>FF Studio projects (*{suffix})</source>
        <translation>FF Studio 项目 (*{suffix})</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open sample &amp;project</source>
        <translation>打开示例项目(&amp;P)</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Save the changes to this project first?</source>
        <translation>要先保存对此项目的更改吗？</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>Fit ranges to the clip</source>
        <translation>使范围适合剪辑</translation>
    </message>
    <message>
        <source>Fit to the clip</source>
        <translation>适合剪辑</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Beside the clip</source>
        <translation>与剪辑同一文件夹</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>选择输出文件夹</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Add to queue</source>
        <translation>加入队列(&amp;A)</translation>
    </message>
    <message>
        <source>About {size}, {free} free</source>
        <translation>约 {size}，剩余 {free}</translation>
    </message>
    <message>
        <source>Add a&amp;ll clips</source>
        <translation>加入全部剪辑(&amp;L)</translation>
    </message>
    <message>
        <source>Add and &amp;start</source>
        <translation>加入并开始(&amp;S)</translation>
    </message>
    <message>
        <source>Add every clip of the project to the render queue</source>
        <translation>将项目中的所有剪辑加入渲染队列</translation>
    </message>
    <message>
        <source>Add the clip in hand and start the queue</source>
        <translation>将当前剪辑加入队列并开始渲染</translation>
    </message>
    <message>
        <source>Add the clip in hand to the render queue</source>
        <translation>将当前剪辑加入渲染队列</translation>
    </message>
    <message>
        <source>At least {size}, {free} free</source>
        <translation>至少 {size}，剩余 {free}</translation>
    </message>
    <message>
        <source>More ways to add</source>
        <translation>其他加入方式</translation>
    </message>
</context>
<context>
    <name>GeneralCommands</name>
    <message>
        <source>About FF Studio</source>
        <translation>关于 FF Studio</translation>
    </message>
    <message>
        <source>Collecting diagnostics</source>
        <translation>正在收集诊断信息</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Save diagnostics bundle</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>Save diagnostics bundle…</source>
        <translation>保存诊断包…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Switch dark and light</source>
        <translation>切换深色与浅色</translation>
    </message>
    <message>
        <source>The diagnostics bundle was saved: {name}</source>
        <translation>诊断包已保存：{name}</translation>
    </message>
    <message>
        <source>Third-party licences</source>
        <translation>第三方许可</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎页</translation>
    </message>
</context>
<context>
    <name>GpuPanel</name>
    <message>
        <source>Export charts as a picture (PNG)…</source>
        <translation>将图表导出为图片 (PNG)…</translation>
    </message>
    <message>
        <source>Export measurements as a table (CSV)…</source>
        <translation>将测量数据导出为表格 (CSV)…</translation>
    </message>
    <message>
        <source>No NVIDIA GPU answers here: these are the curves of processor and memory.</source>
        <translation>本机没有响应的 NVIDIA GPU：以下是处理器和内存的曲线。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 项已更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>更多（%n 项已更改）</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}, folded</source>
        <translation>{group}，已折叠</translation>
    </message>
    <message>
        <source>{group}, open</source>
        <translation>{group}，已展开</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Change {title}</source>
        <translation>更改{title}</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>重置{title}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次渲染</translation>
    </message>
    <message>
        <source>Export history as CSV…</source>
        <translation>将历史记录导出为 CSV…</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Open manifest</source>
        <translation>打开渲染清单</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation>重新加入队列</translation>
    </message>
    <message>
        <source>Show rendered file in folder</source>
        <translation>在文件夹中显示成片</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Clip</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Not there any more: {path}</source>
        <translation>已不存在：{path}</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Wh</source>
        <translation>瓦时</translation>
    </message>
    <message>
        <source>fps</source>
        <translation>帧/秒</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Every run of the queue is kept here, with how it was made.</source>
        <translation>队列的每次渲染及其制作方式都保留在这里。</translation>
    </message>
    <message>
        <source>No run is like this.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Nothing has been rendered yet</source>
        <translation>尚未渲染任何内容</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>渲染记录</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>显示全部记录</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% of the crop</source>
        <translation>% 裁切尺寸</translation>
    </message>
    <message>
        <source>A bitrate is set instead; set it to Off to use quality.</source>
        <translation>已设置码率；将其设为“关”才能使用质量。</translation>
    </message>
    <message>
        <source>AV1</source>
        <translation>AV1</translation>
    </message>
    <message>
        <source>After each job</source>
        <translation>每个任务之后</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Allow another encoder</source>
        <translation>允许其他编码器</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>As the clip</source>
        <translation>与剪辑相同</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Box drawn in: top, right, bottom, left</source>
        <translation>方框内缩：上、右、下、左</translation>
    </message>
    <message>
        <source>Box padding %</source>
        <translation>方框内缩 %</translation>
    </message>
    <message>
        <source>Box softness</source>
        <translation>方框柔化</translation>
    </message>
    <message>
        <source>Bridge gaps</source>
        <translation>填补间断</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程</translation>
    </message>
    <message>
        <source>CPU threads of a network; 0 means all cores</source>
        <translation>网络使用的 CPU 线程数；0 表示全部核心</translation>
    </message>
    <message>
        <source>CPU threads of the decoder; 0 means one a core</source>
        <translation>解码器使用的 CPU 线程数；0 表示每个核心一个</translation>
    </message>
    <message>
        <source>CPU threads of the encoder; 0 is its own choice</source>
        <translation>编码器使用的 CPU 线程数；0 由编码器决定</translation>
    </message>
    <message>
        <source>CUDA (GPU)</source>
        <translation>CUDA (GPU)</translation>
    </message>
    <message>
        <source>Choose a provider of the GPU first.</source>
        <translation>请先选择使用 GPU 的计算后端。</translation>
    </message>
    <message>
        <source>Choose an encoder first.</source>
        <translation>请先选择编码器。</translation>
    </message>
    <message>
        <source>Choose how to match first.</source>
        <translation>请先选择匹配方式。</translation>
    </message>
    <message>
        <source>Close the lids as far as the target&apos;s (mesh)</source>
        <translation>眼睑随目标一起闭合（网格）</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Codec of the deliverable</source>
        <translation>交付文件的编码格式</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Constant quality, mapped to CRF or CQ</source>
        <translation>恒定质量，映射为 CRF 或 CQ</translation>
    </message>
    <message>
        <source>Cosine from which two tracks are one person</source>
        <translation>余弦相似度达到此值的两条轨道视为同一人物</translation>
    </message>
    <message>
        <source>DNxHR</source>
        <translation>DNxHR</translation>
    </message>
    <message>
        <source>Decode on</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Decoder threads</source>
        <translation>解码线程</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>默认值：{value}</translation>
    </message>
    <message>
        <source>Detections below are ignored</source>
        <translation>低于此值的检测结果会被忽略</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>Effort of the encoder</source>
        <translation>编码器的压缩力度</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Encoder is</source>
        <translation>编码器要求</translation>
    </message>
    <message>
        <source>Encoder threads</source>
        <translation>编码线程</translation>
    </message>
    <message>
        <source>Every frame of this codec is a keyframe.</source>
        <translation>此编码的每一帧都是关键帧。</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Execution provider of the networks</source>
        <translation>运行网络的计算后端</translation>
    </message>
    <message>
        <source>FFV1, lossless</source>
        <translation>FFV1 无损</translation>
    </message>
    <message>
        <source>FFmpeg pixel format, or source to keep the clip&apos;s</source>
        <translation>FFmpeg 像素格式；source 表示保持剪辑的格式</translation>
    </message>
    <message>
        <source>Face outline</source>
        <translation>面部轮廓</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Fail at once</source>
        <translation>立即失败</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Frames that go through the networks together</source>
        <translation>一起送入网络的帧数</translation>
    </message>
    <message>
        <source>Frames to each side that steady a landmark; 0 is off</source>
        <translation>用前后各多少帧稳定特征点；0 为关闭</translation>
    </message>
    <message>
        <source>Free networks</source>
        <translation>释放网络</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>GPU number</source>
        <translation>GPU 编号</translation>
    </message>
    <message>
        <source>GPU too full</source>
        <translation>显存不足时</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>视线</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>H.264</source>
        <translation>H.264</translation>
    </message>
    <message>
        <source>HEVC (H.265)</source>
        <translation>HEVC (H.265)</translation>
    </message>
    <message>
        <source>Harmony</source>
        <translation>光色协调</translation>
    </message>
    <message>
        <source>How far softness and local contrast follow the target</source>
        <translation>柔和度与局部对比随目标的程度</translation>
    </message>
    <message>
        <source>How far the network corrects light and leaves out what is in front (hybrid)</source>
        <translation>网络校正光线并保留面前遮挡物的程度（混合）</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>匹配的程度</translation>
    </message>
    <message>
        <source>How much of the target&apos;s grain the new face gets</source>
        <translation>新面部带有多少目标的颗粒</translation>
    </message>
    <message>
        <source>How the new face takes the target&apos;s colour</source>
        <translation>新面部如何匹配目标的颜色</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>内缩</translation>
    </message>
    <message>
        <source>Keep mouth</source>
        <translation>保留口部</translation>
    </message>
    <message>
        <source>Keep the target&apos;s inner mouth</source>
        <translation>保留目标的口腔内部</translation>
    </message>
    <message>
        <source>Keyframe gap</source>
        <translation>关键帧间隔</translation>
    </message>
    <message>
        <source>Largest person</source>
        <translation>画面最大的人物</translation>
    </message>
    <message>
        <source>Least certainty</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <source>Least size</source>
        <translation>最小尺寸</translation>
    </message>
    <message>
        <source>Length of a segment; a crash costs at most one</source>
        <translation>分段长度；崩溃最多损失一段</translation>
    </message>
    <message>
        <source>Lids follow</source>
        <translation>眼睑跟随</translation>
    </message>
    <message>
        <source>Likeness push</source>
        <translation>相似度增强</translation>
    </message>
    <message>
        <source>Limit to a box in the crop</source>
        <translation>限制在裁切内的方框中</translation>
    </message>
    <message>
        <source>Limit to the face&apos;s outline</source>
        <translation>限制在面部轮廓内</translation>
    </message>
    <message>
        <source>Lite Hybrid</source>
        <translation>Lite Hybrid</translation>
    </message>
    <message>
        <source>Lite Mesh</source>
        <translation>Lite Mesh</translation>
    </message>
    <message>
        <source>Lite Neural</source>
        <translation>Lite Neural</translation>
    </message>
    <message>
        <source>Lite Neural does not use it.</source>
        <translation>Lite Neural 不使用此项。</translation>
    </message>
    <message>
        <source>Longer side of the picture faces are looked for in</source>
        <translation>查找人脸所用画面的长边</translation>
    </message>
    <message>
        <source>Longest distance of keyframes; 0 is two seconds</source>
        <translation>关键帧的最大间隔；0 为两秒</translation>
    </message>
    <message>
        <source>Longest gap in a track that is filled</source>
        <translation>轨道中可填补的最长间断</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Match grain</source>
        <translation>匹配颗粒</translation>
    </message>
    <message>
        <source>Match softness</source>
        <translation>匹配柔和度</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean and light</source>
        <translation>均值与光照</translation>
    </message>
    <message>
        <source>Mean bitrate instead of constant quality; 0 is off</source>
        <translation>用平均码率代替恒定质量；0 为关闭</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>NVENC (GPU)</source>
        <translation>NVENC (GPU)</translation>
    </message>
    <message>
        <source>Needs no network; free for commercial use</source>
        <translation>无需神经网络；可免费商用</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Number of the GPU</source>
        <translation>GPU 的编号</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Only Lite Hybrid uses it.</source>
        <translation>只有 Lite Hybrid 使用此项。</translation>
    </message>
    <message>
        <source>Only Lite Neural uses it.</source>
        <translation>只有 Lite Neural 使用此项。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of the new face</source>
        <translation>新面部的不透明度</translation>
    </message>
    <message>
        <source>OpenEXR pictures</source>
        <translation>OpenEXR 图像</translation>
    </message>
    <message>
        <source>Outline drawn in, of the face&apos;s width</source>
        <translation>轮廓内缩，相对于面部宽度</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Own proportions</source>
        <translation>自身比例</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation>像素格式</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>ProRes</source>
        <translation>ProRes</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Provider is</source>
        <translation>后端要求</translation>
    </message>
    <message>
        <source>Push away from the target&apos;s identity (neural)</source>
        <translation>进一步远离目标的相貌（神经网络）</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Range: {low} to {high}{unit}</source>
        <translation>范围：{low} 至 {high}{unit}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换对象</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Reset gives: {value}</source>
        <translation>重置为：{value}</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人物</translation>
    </message>
    <message>
        <source>Search size</source>
        <translation>检测尺寸</translation>
    </message>
    <message>
        <source>Segment length</source>
        <translation>分段长度</translation>
    </message>
    <message>
        <source>Shorter tracks are dropped, except in shorter clips</source>
        <translation>更短的轨道会被丢弃，除非剪辑本身更短</translation>
    </message>
    <message>
        <source>Shortest track</source>
        <translation>最短轨道</translation>
    </message>
    <message>
        <source>Side of the working crop; 0 follows the face&apos;s size</source>
        <translation>工作裁切的边长；0 随面部尺寸而定</translation>
    </message>
    <message>
        <source>Slow, smaller</source>
        <translation>慢，文件更小</translation>
    </message>
    <message>
        <source>Smaller faces are ignored</source>
        <translation>更小的人脸会被忽略</translation>
    </message>
    <message>
        <source>Softness of the box&apos;s edge</source>
        <translation>方框边缘的柔化程度</translation>
    </message>
    <message>
        <source>Softness of the outline, of the face&apos;s width</source>
        <translation>轮廓的柔化程度，相对于面部宽度</translation>
    </message>
    <message>
        <source>Software (CPU)</source>
        <translation>软件 (CPU)</translation>
    </message>
    <message>
        <source>Spacing of eyes, nose, mouth: 0 the target&apos;s, 1 the source&apos;s</source>
        <translation>眼、鼻、口的位置与大小：0 按目标，1 按源</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>稳定度</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Swapper</source>
        <translation>换脸模型</translation>
    </message>
    <message>
        <source>Swapper from the model catalogue</source>
        <translation>模型目录中的换脸模型</translation>
    </message>
    <message>
        <source>Swapper&apos;s mask</source>
        <translation>模型自带遮罩</translation>
    </message>
    <message>
        <source>System memory the queue&apos;s runner may use; 0 is off</source>
        <translation>渲染进程可用的系统内存；0 为不限制</translation>
    </message>
    <message>
        <source>TIFF pictures</source>
        <translation>TIFF 图像</translation>
    </message>
    <message>
        <source>TensorRT (GPU)</source>
        <translation>TensorRT (GPU)</translation>
    </message>
    <message>
        <source>The CPU has no GPU number.</source>
        <translation>CPU 没有 GPU 编号。</translation>
    </message>
    <message>
        <source>The codec&apos;s own profile name; empty is the encoder&apos;s choice</source>
        <translation>编码格式的配置名称；留空则由编码器决定</translation>
    </message>
    <message>
        <source>The target&apos;s</source>
        <translation>目标的皮肤</translation>
    </message>
    <message>
        <source>There is no such swapper here.</source>
        <translation>此处没有该换脸模型。</translation>
    </message>
    <message>
        <source>This codec has no profiles.</source>
        <translation>此编码没有可选配置。</translation>
    </message>
    <message>
        <source>This codec has one quality, given by its profile.</source>
        <translation>此编码的质量由其配置决定。</translation>
    </message>
    <message>
        <source>This codec has one speed.</source>
        <translation>此编码只有一种速度。</translation>
    </message>
    <message>
        <source>This swapper works at its network&apos;s own size.</source>
        <translation>此换脸模型使用其网络的固定尺寸。</translation>
    </message>
    <message>
        <source>Turn on Box to use it.</source>
        <translation>打开“方框”才能使用。</translation>
    </message>
    <message>
        <source>Turn on Face outline to use it.</source>
        <translation>打开“面部轮廓”才能使用。</translation>
    </message>
    <message>
        <source>Unseen skin</source>
        <translation>未见皮肤</translation>
    </message>
    <message>
        <source>Use Automatic</source>
        <translation>使用自动</translation>
    </message>
    <message>
        <source>Use Lite Mesh</source>
        <translation>使用 Lite Mesh</translation>
    </message>
    <message>
        <source>Use PNG</source>
        <translation>使用 PNG</translation>
    </message>
    <message>
        <source>Use ProRes 4444</source>
        <translation>使用 ProRes 4444</translation>
    </message>
    <message>
        <source>Use the swapper&apos;s own mask where it makes one</source>
        <translation>使用换脸模型自己生成的遮罩（若有）</translation>
    </message>
    <message>
        <source>Use {suffix}</source>
        <translation>使用 {suffix}</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>使用{value}</translation>
    </message>
    <message>
        <source>Wait for room</source>
        <translation>等待空闲</translation>
    </message>
    <message>
        <source>What a job does in the queue when the GPU lacks room</source>
        <translation>显存不足时队列中的任务如何处理</translation>
    </message>
    <message>
        <source>What shows where no source picture saw the skin (mesh)</source>
        <translation>源图片都没有拍到的皮肤处显示什么（网格）</translation>
    </message>
    <message>
        <source>What to do when that encoder cannot be used</source>
        <translation>该编码器无法使用时怎么办</translation>
    </message>
    <message>
        <source>What to do when the provider cannot be used</source>
        <translation>该计算后端无法使用时怎么办</translation>
    </message>
    <message>
        <source>When idle</source>
        <translation>空闲时</translation>
    </message>
    <message>
        <source>When the queue&apos;s runner frees its networks</source>
        <translation>渲染进程何时释放网络</translation>
    </message>
    <message>
        <source>Where the eyes look: 0 as the source, 1 as the target (mesh)</source>
        <translation>视线方向：0 按源，1 按目标（网格）</translation>
    </message>
    <message>
        <source>Who decodes the video</source>
        <translation>由谁解码视频</translation>
    </message>
    <message>
        <source>Who encodes</source>
        <translation>由谁编码</translation>
    </message>
    <message>
        <source>Whom a source without a person number replaces</source>
        <translation>未指定人物编号的源人物替换谁</translation>
    </message>
    <message>
        <source>Working crop</source>
        <translation>工作裁切</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>kbit/s</source>
        <translation>kbit/s</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>{licence}, commercial use, {side} px, {size}</source>
        <translation>{licence}，可商用，{side} 像素，{size}</translation>
    </message>
    <message>
        <source>{licence}, no commercial use, {side} px, {size}</source>
        <translation>{licence}，不可商用，{side} 像素，{size}</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}.</source>
        <translation>无法使用 {name}：{why}。</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Back to clip</source>
        <translation>返回剪辑</translation>
    </message>
    <message>
        <source>Changes hold in these frames only.</source>
        <translation>更改只对这些帧有效。</translation>
    </message>
    <message>
        <source>Choose a clip under Targets to set how its faces are replaced and what is delivered.</source>
        <translation>在“目标剪辑”中选择一个剪辑，设置如何换脸以及交付什么。</translation>
    </message>
    <message>
        <source>No clip in hand</source>
        <translation>未选择剪辑</translation>
    </message>
    <message>
        <source>Range {first}-{last}</source>
        <translation>区段 {first}-{last}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add clips</source>
        <translation>添加剪辑</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Add people and clips</source>
        <translation>添加人物和剪辑</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>Already in the project and not added again</source>
        <translation>项目中已有，未重复添加</translation>
    </message>
    <message>
        <source>Looking at {count} files</source>
        <translation>正在查看 {count} 个文件</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message>
        <source>Nothing that can be used was found</source>
        <translation>未找到可用的内容</translation>
    </message>
    <message>
        <source>Presets were added</source>
        <translation>已添加预设</translation>
    </message>
    <message>
        <source>{count} files cannot be used</source>
        <translation>{count} 个文件无法使用</translation>
    </message>
    <message>
        <source>{text} and {count} more</source>
        <translation>{text} 等另外 {count} 个</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Job {number}: {reason}</source>
        <translation>任务 {number}：{reason}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Render under another name</source>
        <translation>以其他名称渲染</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use the next best provider</source>
        <translation>改用次优的计算后端</translation>
    </message>
    <message>
        <source>Use the software encoder</source>
        <translation>改用软件编码器</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>LanguageCommands</name>
    <message>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>A render is running.</source>
        <translation>正在渲染。</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>It can go on without the window. Stopped, it keeps finished segments.</source>
        <translation>关闭窗口后可继续渲染。停止渲染会保留已完成的分段。</translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation>继续渲染</translation>
    </message>
    <message>
        <source>Stop rendering</source>
        <translation>停止渲染</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Shows or hides this curve.</source>
        <translation>显示或隐藏此曲线。</translation>
    </message>
    <message>
        <source>VRAM that FF Studio holds, in this window and its renders.</source>
        <translation>FF Studio（本窗口及其渲染）占用的显存。</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Reset {title}</source>
        <translation>重置{title}</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Job in hand</source>
        <translation>当前任务</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存与内存</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>Runner output</source>
        <translation>渲染进程输出</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>监视</translation>
    </message>
</context>
<context>
    <name>LogCommands</name>
    <message>
        <source>Copy all lines shown</source>
        <translation>复制显示的全部行</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>跟随最新日志</translation>
    </message>
    <message>
        <source>Save lines shown…</source>
        <translation>保存显示的行…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log)</source>
        <translation>文本文件 (*.txt *.log)</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Line in hand</source>
        <translation>当前行</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation>没有符合条件的行。</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>尚无日志</translation>
    </message>
    <message>
        <source>What jobs and the console say is kept here.</source>
        <translation>任务和控制台的消息都保留在这里。</translation>
    </message>
</context>
<context>
    <name>ManageList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>You have no presets of your own yet; save one with Save preset as.</source>
        <translation>您还没有自己的预设；可用“预设另存为”保存一个。</translation>
    </message>
</context>
<context>
    <name>ManifestWindow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Manifest as JSON</source>
        <translation>JSON 格式的渲染清单</translation>
    </message>
    <message>
        <source>Manifest: {name}</source>
        <translation>渲染清单：{name}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Clip</source>
        <translation>剪辑(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>No sources yet: drop pictures of a person into Sources</source>
        <translation>还没有源人物：将人物图片拖入“源人物”</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>显示{name}</translation>
    </message>
    <message>
        <source>These tracks are</source>
        <translation>这些轨道属于</translation>
    </message>
    <message>
        <source>Time&amp;line</source>
        <translation>时间线(&amp;L)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Who plays this person</source>
        <translation>由谁出演此人物</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>工作区：{name}</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>After</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Difference, amplified</source>
        <translation>差异（放大）</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>OutputLines</name>
    <message>
        <source>Add a number</source>
        <translation>添加编号</translation>
    </message>
    <message>
        <source>Automatic ({suffix})</source>
        <translation>自动（{suffix}）</translation>
    </message>
    <message>
        <source>Change container</source>
        <translation>更改封装格式</translation>
    </message>
    <message>
        <source>Change file name</source>
        <translation>更改文件名</translation>
    </message>
    <message>
        <source>Change output folder</source>
        <translation>更改输出文件夹</translation>
    </message>
    <message>
        <source>Change what happens to old files</source>
        <translation>更改对旧文件的处理</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>封装格式</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>If it exists</source>
        <translation>若已存在</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>The kind of file that holds this clip&apos;s deliverable.</source>
        <translation>此剪辑交付文件的类型。</translation>
    </message>
    <message>
        <source>What deliverables are called: {fields} stand for what is rendered.</source>
        <translation>交付文件的命名：{fields} 代表所渲染的内容。</translation>
    </message>
    <message>
        <source>What to do where a file has the name already. Waiting renders are never written over.</source>
        <translation>已有同名文件时如何处理。等待中的渲染绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Where deliverables of this project go.</source>
        <translation>此项目交付文件的存放位置。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
</context>
<context>
    <name>PatternControl</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of the clip</source>
        <translation>剪辑名称</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>源人物名称</translation>
    </message>
    <message>
        <source>Number of the clip</source>
        <translation>剪辑编号</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>插入字段</translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Add or remove &amp;marker</source>
        <translation>添加或移除标记(&amp;M)</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>更改标记</translation>
    </message>
    <message>
        <source>Clear in point</source>
        <translation>清除入点</translation>
    </message>
    <message>
        <source>Clear out point</source>
        <translation>清除出点</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>末帧</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Next cut or marker</source>
        <translation>下一个剪切点或标记</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Play around this frame</source>
        <translation>播放当前帧前后</translation>
    </message>
    <message>
        <source>Play backward, again for faster</source>
        <translation>反向播放，再按加速</translation>
    </message>
    <message>
        <source>Play forward, again for faster</source>
        <translation>正向播放，再按加速</translation>
    </message>
    <message>
        <source>Play from in to out</source>
        <translation>从入点播放到出点</translation>
    </message>
    <message>
        <source>Previous cut or marker</source>
        <translation>上一个剪切点或标记</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>设置入点(&amp;I)</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>设置出点(&amp;O)</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>设置入点</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>设置出点</translation>
    </message>
    <message>
        <source>Stop; held with J or L steps</source>
        <translation>停止；与 J 或 L 同按可逐帧</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>后退十帧</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>前进十帧</translation>
    </message>
</context>
<context>
    <name>PositionField</name>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Timecode. Type one, a frame number, or +10 and -10 to move.</source>
        <translation>时间码。可输入时间码、帧号，或用 +10、-10 移动。</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Archive FFV1</source>
        <translation>存档 FFV1</translation>
    </message>
    <message>
        <source>Back to Avid and Resolve: 10-bit 4:2:2, intra frames only, QuickTime.</source>
        <translation>回套 Avid 和 Resolve：10 位 4:2:2，全帧内编码，QuickTime。</translation>
    </message>
    <message>
        <source>Back to the grade: 4:4:4 with alpha where the clip has it, intra frames only.</source>
        <translation>回到调色：4:4:4，剪辑带 Alpha 时保留，全帧内编码。</translation>
    </message>
    <message>
        <source>DNxHR HQX</source>
        <translation>DNxHR HQX</translation>
    </message>
    <message>
        <source>Delivery H.264</source>
        <translation>交付 H.264</translation>
    </message>
    <message>
        <source>Delivery HEVC 10-bit</source>
        <translation>交付 HEVC 10 位</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>For the client&apos;s eye: small H.264 that scrubs well, with a keyframe twice a second.</source>
        <translation>供客户审看：便于拖动浏览的小体积 H.264，每秒两个关键帧。</translation>
    </message>
    <message>
        <source>For the vault: FFV1 version 3 with a checksum in every slice, in Matroska, and never another encoder.</source>
        <translation>用于归档：FFV1 第 3 版，每个切片带校验，Matroska 封装，绝不改用其他编码器。</translation>
    </message>
    <message>
        <source>HEVC Main 10, also for HDR masters.</source>
        <translation>HEVC Main 10，也适用于 HDR 母版。</translation>
    </message>
    <message>
        <source>High quality H.264 4:2:0 that every player plays.</source>
        <translation>任何播放器都能播放的高质量 H.264 4:2:0。</translation>
    </message>
    <message>
        <source>Image sequence, 16-bit PNG</source>
        <translation>图像序列，16 位 PNG</translation>
    </message>
    <message>
        <source>Lossless FFV1</source>
        <translation>无损 FFV1</translation>
    </message>
    <message>
        <source>One lossless RGB picture a frame, for compositing; name the output shot.%04d.png.</source>
        <translation>每帧一张无损 RGB 图像，用于合成；输出请命名为 shot.%04d.png。</translation>
    </message>
    <message>
        <source>ProRes 4444</source>
        <translation>ProRes 4444</translation>
    </message>
    <message>
        <source>Quick look: small H.264 at the highest speed.</source>
        <translation>快速查看：以最高速度生成小体积 H.264。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审片</translation>
    </message>
    <message>
        <source>The clip&apos;s own pixel format, bit for bit outside the faces. Matroska.</source>
        <translation>保持剪辑自身的像素格式，人脸以外逐位一致。Matroska 封装。</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Choose a preset for this clip</source>
        <translation>为此剪辑选择预设</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>无预设</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>预设：{title}</translation>
    </message>
    <message>
        <source>Settings differ from it.</source>
        <translation>设置与预设不同。</translation>
    </message>
    <message>
        <source>{name} (cannot be used)</source>
        <translation>{name}（无法使用）</translation>
    </message>
</context>
<context>
    <name>PresetVerbs</name>
    <message>
        <source>A built-in preset has this name.</source>
        <translation>内置预设已使用此名称。</translation>
    </message>
    <message>
        <source>Apply preset {title}</source>
        <translation>应用预设“{title}”</translation>
    </message>
    <message>
        <source>Apply preset {title} to all clips</source>
        <translation>将预设“{title}”应用于所有剪辑</translation>
    </message>
    <message>
        <source>Deleted the preset {title}</source>
        <translation>已删除预设“{title}”</translation>
    </message>
    <message>
        <source>Did not import {name}</source>
        <translation>未导入 {name}</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>导出预设</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n preset(s)</source>
        <translation>
            <numerusform>已导出 %n 个预设</numerusform>
        </translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n preset(s)</source>
        <translation>
            <numerusform>已导入 %n 个预设</numerusform>
        </translation>
    </message>
    <message>
        <source>Preset (*.toml);;Bundle of presets (*.ffspresets)</source>
        <translation>预设 (*.toml);;预设包 (*.ffspresets)</translation>
    </message>
    <message>
        <source>Presets (*.toml *.ffspresets)</source>
        <translation>预设 (*.toml *.ffspresets)</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save preset {title}</source>
        <translation>保存预设“{title}”</translation>
    </message>
    <message>
        <source>Take {title} from {preset}</source>
        <translation>从“{preset}”采用{title}</translation>
    </message>
    <message>
        <source>Updated the preset {title}</source>
        <translation>已更新预设“{title}”</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces, - and _, and no dot at the end.</source>
        <translation>请使用字母、数字、空格、- 和 _，末尾不能是点。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>&amp;Compare with preset</source>
        <translation>与预设比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export preset…</source>
        <translation>导出预设(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import presets…</source>
        <translation>导入预设(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Manage presets</source>
        <translation>管理预设(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Revert to preset</source>
        <translation>还原到预设(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save preset as…</source>
        <translation>预设另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Update preset</source>
        <translation>更新预设(&amp;U)</translation>
    </message>
    <message>
        <source>Apply preset to &amp;all clips</source>
        <translation>将预设应用于所有剪辑(&amp;A)</translation>
    </message>
    <message>
        <source>Give every clip of the project this clip&apos;s preset</source>
        <translation>让项目中的每个剪辑都使用此剪辑的预设</translation>
    </message>
    <message>
        <source>Give the clip the settings of its preset again</source>
        <translation>让剪辑恢复其预设的设置</translation>
    </message>
    <message>
        <source>Rename and delete presets of your own</source>
        <translation>重命名或删除自己的预设</translation>
    </message>
    <message>
        <source>Save the clip&apos;s settings as a preset of your own</source>
        <translation>将剪辑的设置保存为自己的预设</translation>
    </message>
    <message>
        <source>Show what differs from a preset</source>
        <translation>显示与预设的不同之处</translation>
    </message>
    <message>
        <source>Take over presets from a file</source>
        <translation>从文件导入预设</translation>
    </message>
    <message>
        <source>Write the clip&apos;s preset to a file</source>
        <translation>将剪辑的预设写入文件</translation>
    </message>
    <message>
        <source>Write the clip&apos;s settings into its own preset</source>
        <translation>将剪辑的设置写入它的自有预设</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>重新链接媒体</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message>
        <source>Unsaved work of an earlier session was kept</source>
        <translation>已保留上次未保存的工作</translation>
    </message>
    <message>
        <source>recover it, or close this message to leave it where it is</source>
        <translation>可恢复它，或关闭此消息将其留在原处</translation>
    </message>
    <message>
        <source>relink them in Targets and Sources, or put them back</source>
        <translation>请在“目标剪辑”和“源人物”中重新链接，或将文件放回原处</translation>
    </message>
    <message>
        <source>{count} files of the project are missing</source>
        <translation>项目缺失 {count} 个文件</translation>
    </message>
</context>
<context>
    <name>QueueCommands</name>
    <message>
        <source>Another runner is at work</source>
        <translation>另一个渲染进程正在工作</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Clear ended jobs</source>
        <translation>清除已结束的任务</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>从队列中移除</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show output in folder</source>
        <translation>在文件夹中显示输出</translation>
    </message>
    <message>
        <source>Start rendering</source>
        <translation>开始渲染</translation>
    </message>
    <message>
        <source>Stop after this job</source>
        <translation>完成此任务后停止</translation>
    </message>
    <message>
        <source>Stop rendering</source>
        <translation>停止渲染</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Clip</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>fps</source>
        <translation>帧/秒</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Choose a clip and a source, then add it to the queue.</source>
        <translation>选择剪辑和源人物，然后加入队列。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>队列为空</translation>
    </message>
</context>
<context>
    <name>Ranges</name>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>{frame} of {last}</source>
        <translation>{frame} / {last}</translation>
    </message>
    <message>
        <source>{pace} fps, {speed}x</source>
        <translation>{pace} 帧/秒，{speed}x</translation>
    </message>
    <message>
        <source>{pace} of {rate} fps</source>
        <translation>{pace} / {rate} 帧/秒</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} 帧/秒</translation>
    </message>
</context>
<context>
    <name>Relinking</name>
    <message>
        <source>Other missing files were found</source>
        <translation>找到了其他缺失的文件</translation>
    </message>
    <message>
        <source>Relink {count} files</source>
        <translation>重新链接 {count} 个文件</translation>
    </message>
    <message>
        <source>Relink {count} more found beside it</source>
        <translation>重新链接旁边找到的另外 {count} 个</translation>
    </message>
    <message>
        <source>Relink {name}</source>
        <translation>重新链接 {name}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Add a source first</source>
        <translation>请先添加源人物</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Assign {name}</source>
        <translation>指定 {name}</translation>
    </message>
    <message>
        <source>Clear who plays</source>
        <translation>清除出演者</translation>
    </message>
    <message>
        <source>Do not replace</source>
        <translation>不替换</translation>
    </message>
    <message>
        <source>Leave as shot</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Replace again</source>
        <translation>恢复替换</translation>
    </message>
    <message>
        <source>Which of the faces is meant is not known yet</source>
        <translation>尚不知道指的是哪张脸</translation>
    </message>
    <message>
        <source>the clip has to be analysed before its people can be told apart</source>
        <translation>须先分析剪辑，才能区分其中的人物</translation>
    </message>
    <message>
        <source>{name} is played by</source>
        <translation>{name} 的出演者</translation>
    </message>
</context>
<context>
    <name>RunDetail</name>
    <message>
        <source>Job {number}: {reason}</source>
        <translation>任务 {number}：{reason}</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation>重新加入队列</translation>
    </message>
    <message>
        <source>The output was moved or deleted: {path}</source>
        <translation>输出文件已被移动或删除：{path}</translation>
    </message>
</context>
<context>
    <name>RunnerProcess</name>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>The queue runner crashed and was started again</source>
        <translation>渲染进程崩溃并已重新启动</translation>
    </message>
    <message>
        <source>The queue runner stopped</source>
        <translation>渲染进程已停止</translation>
    </message>
    <message>
        <source>it ended with status {status}</source>
        <translation>它以状态 {status} 结束</translation>
    </message>
    <message>
        <source>job {jobs} goes on after its last finished segment</source>
        <translation>任务 {jobs} 从最后完成的分段继续</translation>
    </message>
</context>
<context>
    <name>SaveForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途说明</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
</context>
<context>
    <name>ScopesPanel</name>
    <message>
        <source>After</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>As viewed</source>
        <translation>与监看器一致</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Boxes are 75 % colour bars; skin lies near the slanted line</source>
        <translation>方框为 75% 彩条；肤色位于斜线附近</translation>
    </message>
    <message>
        <source>Choose a clip under Targets to measure its picture here.</source>
        <translation>在“目标剪辑”中选择一个剪辑，即可在此测量其画面。</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Luma from {low} to {high} %, half of it below {middle} %</source>
        <translation>亮度 {low}% 至 {high}%，一半像素低于 {middle}%</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>没有可测量的画面</translation>
    </message>
    <message>
        <source>RGB parade</source>
        <translation>RGB 分量</translation>
    </message>
    <message>
        <source>Vectorscope</source>
        <translation>矢量示波器</translation>
    </message>
    <message>
        <source>Waveform (%)</source>
        <translation>波形（%）</translation>
    </message>
    <message>
        <source>What the waveform shows</source>
        <translation>波形显示的内容</translation>
    </message>
    <message>
        <source>Which picture is measured</source>
        <translation>测量哪个画面</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Taken from: {names}</source>
        <translation>已被占用：{names}</translation>
    </message>
</context>
<context>
    <name>SidesControl</name>
    <message>
        <source>B</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>T</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Copy frame</source>
        <translation>复制当前帧</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>保存当前帧</translation>
    </message>
    <message>
        <source>Save frame as PNG…</source>
        <translation>将当前帧存为 PNG…</translation>
    </message>
    <message>
        <source>Save frame as shot as PNG…</source>
        <translation>将原始帧存为 PNG…</translation>
    </message>
    <message>
        <source>The frame was copied</source>
        <translation>已复制当前帧</translation>
    </message>
    <message>
        <source>The frame was saved as {name}</source>
        <translation>当前帧已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>SourceDelegate</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Plays in the clip that is open</source>
        <translation>在当前剪辑中出演</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Use face {number} from the left</source>
        <translation>使用左起第 {number} 张脸</translation>
    </message>
</context>
<context>
    <name>SourceHand</name>
    <message>
        <source>Add a folder of one person</source>
        <translation>添加某个人物的文件夹</translation>
    </message>
    <message>
        <source>Add pictures of people</source>
        <translation>添加人物图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There is no picture to paste</source>
        <translation>没有可粘贴的图片</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 在哪里？</translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message>
        <source>Choose a clip in Targets first</source>
        <translation>请先在“目标剪辑”中选择剪辑</translation>
    </message>
    <message>
        <source>Choose a face in {name}</source>
        <translation>在 {name} 中选择人脸</translation>
    </message>
    <message>
        <source>Pasted {time}</source>
        <translation>粘贴于 {time}</translation>
    </message>
    <message>
        <source>Remove {count} sources</source>
        <translation>移除 {count} 个源人物</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation>{name} 的标签</translation>
    </message>
    <message>
        <source>{source} plays in {clip}</source>
        <translation>{source} 在 {clip} 中出演</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>&amp;Paste pictures or files</source>
        <translation>粘贴图片或文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play in the open clip</source>
        <translation>在当前剪辑中出演(&amp;P)</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>A picture cannot be read: put the file back, relink it, or remove it.</source>
        <translation>有图片无法读取：请放回文件、重新链接或移除。</translation>
    </message>
    <message>
        <source>Add a &amp;folder of one person…</source>
        <translation>添加某个人物的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add pict&amp;ures of people…</source>
        <translation>添加人物图片(&amp;U)…</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Choose a face</source>
        <translation>选择人脸</translation>
    </message>
    <message>
        <source>Edit tags of person</source>
        <translation>编辑人物标签</translation>
    </message>
    <message>
        <source>May be two people</source>
        <translation>可能是两个人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>侧面</translation>
    </message>
    <message>
        <source>Relink picture…</source>
        <translation>重新链接图片…</translation>
    </message>
    <message>
        <source>Remove person or picture</source>
        <translation>移除人物或图片</translation>
    </message>
    <message>
        <source>Rename person</source>
        <translation>重命名人物</translation>
    </message>
    <message>
        <source>Show picture in its folder</source>
        <translation>在文件夹中显示图片</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>Something covers part of the face: choose a picture that shows all of it.</source>
        <translation>部分面部被遮挡：请选择露出全脸的图片。</translation>
    </message>
    <message>
        <source>The face is less than 128 px wide: the result will be soft.</source>
        <translation>人脸宽度不足 128 像素：结果会偏软。</translation>
    </message>
    <message>
        <source>The far side of the face is hidden: a view from the front is better.</source>
        <translation>看不到脸的另一侧：最好使用正面图片。</translation>
    </message>
    <message>
        <source>The picture is out of focus or was enlarged: choose a sharper one.</source>
        <translation>图片失焦或被放大过：请选择更清晰的图片。</translation>
    </message>
    <message>
        <source>The picture shows several faces: click the one to use, or press its number from the left.</source>
        <translation>图片中有多张脸：单击要用的那张，或按它从左数的序号。</translation>
    </message>
    <message>
        <source>This version of FF Studio keeps no records of consent. Use only people who have agreed, in writing.</source>
        <translation>此版本的 FF Studio 不保存同意记录。请只使用已书面同意的人物。</translation>
    </message>
    <message>
        <source>Two of the pictures hardly look alike, and all are averaged to one face. Remove the wrong one.</source>
        <translation>其中两张图片差别很大，而所有图片会平均成一张脸。请移除错误的图片。</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} 张图片</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Add people</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Drop pictures of faces here, or a folder for each person.</source>
        <translation>将人脸图片拖到这里，或每个人物一个文件夹。</translation>
    </message>
    <message>
        <source>No face was found in {names}. Choose a sharp, frontal picture of at least 128 px of face.</source>
        <translation>在 {names} 中未找到人脸。请选择清晰的正面图片，人脸至少 128 像素。</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>还没有人物</translation>
    </message>
    <message>
        <source>Nobody matches the search.</source>
        <translation>没有符合搜索的人物。</translation>
    </message>
    <message>
        <source>Recent people</source>
        <translation>最近的人物</translation>
    </message>
    <message>
        <source>Search people and tags</source>
        <translation>搜索人物和标签</translation>
    </message>
    <message>
        <source>Source people</source>
        <translation>源人物</translation>
    </message>
</context>
<context>
    <name>StatePane</name>
    <message>
        <source>Another clip comes before.</source>
        <translation>先处理另一个剪辑。</translation>
    </message>
    <message>
        <source>Every face is found once and followed through the clip; then people appear here.</source>
        <translation>每张脸只需查找一次并在整个剪辑中跟踪；完成后人物会出现在这里。</translation>
    </message>
    <message>
        <source>Faces are looked for soon</source>
        <translation>稍后查找人脸</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>尚未查找人脸</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>正在查找人脸</translation>
    </message>
    <message>
        <source>Frame {done} of {total}</source>
        <translation>第 {done} / {total} 帧</translation>
    </message>
    <message>
        <source>Lower the least score or size in the Inspector, under Faces, and look again.</source>
        <translation>在检查器的“人脸”中降低最低置信度或最小尺寸，然后重新查找。</translation>
    </message>
    <message>
        <source>No face was found in this clip</source>
        <translation>此剪辑中未找到人脸</translation>
    </message>
    <message>
        <source>Progress of finding faces</source>
        <translation>查找人脸的进度</translation>
    </message>
    <message>
        <source>Reading the clip…</source>
        <translation>正在读取剪辑…</translation>
    </message>
    <message>
        <source>{fps} fps, {minutes}:{seconds} to go</source>
        <translation>{fps} 帧/秒，剩余 {minutes}:{seconds}</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Choose a clip under Targets to look at it here.</source>
        <translation>在“目标剪辑”中选择剪辑即可在此查看。</translation>
    </message>
    <message>
        <source>Drop a clip here, or add one, to begin.</source>
        <translation>将剪辑拖到这里，或添加一个剪辑，即可开始。</translation>
    </message>
    <message>
        <source>It is no longer in {folder}. Bring it back, or say where it is now.</source>
        <translation>它已不在 {folder} 中。请放回原处，或指出它现在的位置。</translation>
    </message>
    <message>
        <source>No clip chosen</source>
        <translation>未选择剪辑</translation>
    </message>
    <message>
        <source>No clip yet</source>
        <translation>还没有剪辑</translation>
    </message>
    <message>
        <source>{name} was not found</source>
        <translation>未找到 {name}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Queue empty</source>
        <translation>队列为空</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>{count} paused</source>
        <translation>{count} 个已暂停</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} 个渲染中</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 个等待中</translation>
    </message>
</context>
<context>
    <name>TargetHand</name>
    <message>
        <source>Add a folder of clips</source>
        <translation>添加剪辑文件夹</translation>
    </message>
    <message>
        <source>Add clips</source>
        <translation>添加剪辑</translation>
    </message>
    <message>
        <source>Copy settings of {name} to all clips</source>
        <translation>将 {name} 的设置复制到所有剪辑</translation>
    </message>
    <message>
        <source>Remove {count} clips</source>
        <translation>移除 {count} 个剪辑</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Videos and pictures ({patterns});;All files (*)</source>
        <translation>视频和图片 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 在哪里？</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 个人物</translation>
    </message>
    <message>
        <source>Add &amp;clips…</source>
        <translation>添加剪辑(&amp;C)…</translation>
    </message>
    <message>
        <source>Add a folder of clips…</source>
        <translation>添加剪辑文件夹…</translation>
    </message>
    <message>
        <source>All frames are analysed. The number is of the people found.</source>
        <translation>所有帧都已分析。数字为找到的人物数。</translation>
    </message>
    <message>
        <source>Analyse a&amp;gain</source>
        <translation>重新分析(&amp;G)</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>需重新分析</translation>
    </message>
    <message>
        <source>Analysing {percent} %</source>
        <translation>分析中 {percent} %</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>分析失败</translation>
    </message>
    <message>
        <source>Choose Analyse to find the people of the clip.</source>
        <translation>选择“分析”以查找剪辑中的人物。</translation>
    </message>
    <message>
        <source>Copy settings to all clips</source>
        <translation>将设置复制到所有剪辑</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Faces are looked for in every frame.</source>
        <translation>正在每一帧中查找人脸。</translation>
    </message>
    <message>
        <source>Faces could not be looked for.</source>
        <translation>无法查找人脸。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>Re&amp;link clip…</source>
        <translation>重新链接剪辑(&amp;L)…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新链接…</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>移除剪辑</translation>
    </message>
    <message>
        <source>Say where the file is now.</source>
        <translation>指出文件现在的位置。</translation>
    </message>
    <message>
        <source>Show clip in its folder</source>
        <translation>在文件夹中显示剪辑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop the a&amp;nalysis</source>
        <translation>停止分析(&amp;N)</translation>
    </message>
    <message>
        <source>The analysis begins after that of other clips.</source>
        <translation>其他剪辑分析完成后开始。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The file is being opened.</source>
        <translation>正在打开文件。</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>文件不在原来的位置。</translation>
    </message>
    <message>
        <source>The settings of face finding have changed since the analysis.</source>
        <translation>分析之后，人脸查找的设置已更改。</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 个人物</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>Add clips</source>
        <translation>添加剪辑</translation>
    </message>
    <message>
        <source>Drop videos, image sequences or folders here.</source>
        <translation>将视频、图像序列或文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Filter clips</source>
        <translation>筛选剪辑</translation>
    </message>
    <message>
        <source>No clip matches the filter.</source>
        <translation>没有符合筛选的剪辑。</translation>
    </message>
    <message>
        <source>No clips yet</source>
        <translation>还没有剪辑</translation>
    </message>
    <message>
        <source>Sort clips</source>
        <translation>排序剪辑</translation>
    </message>
    <message>
        <source>Target clips</source>
        <translation>目标剪辑</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Stop adding these files</source>
        <translation>停止添加这些文件</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>&amp;Assign source…</source>
        <translation>指定源人物(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Find faces</source>
        <translation>查找人脸(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Join tracks</source>
        <translation>合并轨道(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Rename person</source>
        <translation>重命名人物(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Split track at playhead</source>
        <translation>在播放头处拆分轨道(&amp;S)</translation>
    </message>
    <message>
        <source>Add track after</source>
        <translation>加选下一条轨道</translation>
    </message>
    <message>
        <source>Add track before</source>
        <translation>加选上一条轨道</translation>
    </message>
    <message>
        <source>All tracks of person</source>
        <translation>人物的所有轨道</translation>
    </message>
    <message>
        <source>Begin range at playhead</source>
        <translation>区段始于播放头</translation>
    </message>
    <message>
        <source>Do &amp;not replace this person</source>
        <translation>不替换此人物(&amp;N)</translation>
    </message>
    <message>
        <source>Edit marker te&amp;xt</source>
        <translation>编辑标记文字(&amp;X)</translation>
    </message>
    <message>
        <source>End range at playhead</source>
        <translation>区段止于播放头</translation>
    </message>
    <message>
        <source>Fit clip in timeline</source>
        <translation>时间线显示整个剪辑</translation>
    </message>
    <message>
        <source>I&amp;gnore or restore track</source>
        <translation>忽略或恢复轨道(&amp;G)</translation>
    </message>
    <message>
        <source>New person from track</source>
        <translation>以此轨道新建人物</translation>
    </message>
    <message>
        <source>Range or marker back one frame</source>
        <translation>区段或标记后移一帧</translation>
    </message>
    <message>
        <source>Range or marker on one frame</source>
        <translation>区段或标记前移一帧</translation>
    </message>
    <message>
        <source>Remove range or marker, ignore track</source>
        <translation>移除区段或标记，忽略轨道</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>S&amp;ettings for this range</source>
        <translation>此区段的设置(&amp;E)</translation>
    </message>
    <message>
        <source>Same &amp;person as…</source>
        <translation>与谁是同一人物(&amp;P)…</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>Stop finding faces</source>
        <translation>停止查找人脸</translation>
    </message>
    <message>
        <source>This &amp;track is…</source>
        <translation>此轨道属于(&amp;T)…</translation>
    </message>
    <message>
        <source>Track after</source>
        <translation>下一条轨道</translation>
    </message>
    <message>
        <source>Track before</source>
        <translation>上一条轨道</translation>
    </message>
    <message>
        <source>Zoom timeline in</source>
        <translation>放大时间线</translation>
    </message>
    <message>
        <source>Zoom timeline out</source>
        <translation>缩小时间线</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Frame {frame} of {last}</source>
        <translation>第 {frame} / {last} 帧</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Not replaced</source>
        <translation>不替换</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>人物 {number}</translation>
    </message>
    <message>
        <source>Settings of ranges</source>
        <translation>区段设置</translation>
    </message>
    <message>
        <source>no settings yet</source>
        <translation>尚无设置</translation>
    </message>
    <message>
        <source>{name}, automatically</source>
        <translation>{name}（自动）</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Choose a clip in Targets, or drop footage anywhere in the window.</source>
        <translation>在“目标剪辑”中选择剪辑，或将素材拖到窗口任意位置。</translation>
    </message>
    <message>
        <source>No clip is open</source>
        <translation>未打开剪辑</translation>
    </message>
    <message>
        <source>The settings of Faces have changed: find faces again (menu Clip)</source>
        <translation>“人脸”设置已更改：请重新查找人脸（“剪辑”菜单）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>时间线缩放</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Marker at frame {frame}: {text}</source>
        <translation>第 {frame} 帧的标记：{text}</translation>
    </message>
    <message>
        <source>No clip is chosen.</source>
        <translation>未选择剪辑。</translation>
    </message>
    <message>
        <source>Settings of their own in frames {first} to {last}: {settings}</source>
        <translation>帧 {first} 至 {last} 有独立设置：{settings}</translation>
    </message>
    <message>
        <source>Track {track}, frames {first} to {last} ({count})</source>
        <translation>轨道 {track}，帧 {first} 至 {last}（{count}）</translation>
    </message>
    <message>
        <source>confidence {mean} % on the mean, {least} % at the least</source>
        <translation>置信度平均 {mean} %，最低 {least} %</translation>
    </message>
    <message>
        <source>covered or turned away in frames {frames}</source>
        <translation>在第 {frames} 帧中面部被遮挡或转开</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>none yet; change values in the Inspector</source>
        <translation>尚无；请在检查器中更改数值</translation>
    </message>
    <message>
        <source>only {worst} px wide in frames {frames}</source>
        <translation>在第 {frames} 帧中宽仅 {worst} 像素</translation>
    </message>
    <message>
        <source>tilted by about {worst}° in frames {frames}</source>
        <translation>在第 {frames} 帧中俯仰约 {worst}°</translation>
    </message>
    <message>
        <source>turned up to {worst}° to the side in frames {frames}, more than {limit}°</source>
        <translation>在第 {frames} 帧中侧转达 {worst}°，超过 {limit}°</translation>
    </message>
    <message>
        <source>up to {worst} px wide in frames {frames}, soft above {limit} px</source>
        <translation>在第 {frames} 帧中宽达 {worst} 像素，超过 {limit} 像素会显得模糊</translation>
    </message>
    <message>
        <source>{clip}: {people} people, {tracks} tracks.</source>
        <translation>{clip}：{people} 个人物，{tracks} 条轨道。</translation>
    </message>
    <message>
        <source>{count} frames filled in, where no face was detected</source>
        <translation>补全 {count} 帧未检测到人脸的画面</translation>
    </message>
    <message>
        <source>{count} tracks are selected.</source>
        <translation>已选择 {count} 条轨道。</translation>
    </message>
    <message>
        <source>{person}: {player}; {tracks} tracks.</source>
        <translation>{person}：{player}；{tracks} 条轨道。</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Warnings of this frame</source>
        <translation>此帧的警告</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Add range of settings</source>
        <translation>添加区段设置</translation>
    </message>
    <message>
        <source>Assign source</source>
        <translation>指定源人物</translation>
    </message>
    <message>
        <source>Do not replace person</source>
        <translation>不替换人物</translation>
    </message>
    <message>
        <source>Give track to person</source>
        <translation>将轨道归于人物</translation>
    </message>
    <message>
        <source>Ignore track</source>
        <translation>忽略轨道</translation>
    </message>
    <message>
        <source>Join people</source>
        <translation>合并人物</translation>
    </message>
    <message>
        <source>Join tracks</source>
        <translation>合并轨道</translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>Move range of settings</source>
        <translation>移动区段</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Remove range of settings</source>
        <translation>移除区段</translation>
    </message>
    <message>
        <source>Rename person</source>
        <translation>重命名人物</translation>
    </message>
    <message>
        <source>Restore track</source>
        <translation>恢复轨道</translation>
    </message>
    <message>
        <source>Set in and out</source>
        <translation>设置入点和出点</translation>
    </message>
    <message>
        <source>Split track</source>
        <translation>拆分轨道</translation>
    </message>
    <message>
        <source>Write marker</source>
        <translation>编辑标记</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Drop a face from Sources on a person.</source>
        <translation>将“源人物”中的人脸拖到人物上。</translation>
    </message>
    <message>
        <source>Nobody is replaced yet</source>
        <translation>尚未替换任何人</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>渲染中…</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Add a clip and the face of a person who has agreed, say who plays whom, and render.</source>
        <translation>添加剪辑和已同意者的人脸，指定谁出演谁，然后渲染。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Trying what runs networks and what encodes…</source>
        <translation>正在试用计算后端和编码器…</translation>
    </message>
    <message>
        <source>Welcome to FF Studio</source>
        <translation>欢迎使用 FF Studio</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>Zoom</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>400 %</source>
        <translation>400 %</translation>
    </message>
    <message>
        <source>Faces over the picture</source>
        <translation>在画面上显示人脸</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Wipe to the left</source>
        <translation>划像向左</translation>
    </message>
    <message>
        <source>Wipe to the right</source>
        <translation>划像向右</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Zooming</name>
    <message>
        <source>Fit {percent}</source>
        <translation>适合 {percent}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
</TS>
