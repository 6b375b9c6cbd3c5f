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
    <name>Engine</name>
    <message>
        <source>An edit was left out, as the analysis has no such place: {what} of track {track} at frame {frame}.</source>
        <translation>已略去一项编辑，因为分析中没有此处：轨道 {track} 第 {frame} 帧的{what}。</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attachment {name} was left out: {container} cannot carry it</source>
        <translation>未保留附件 {name}：{container} 无法容纳它</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Cannot add {name} to the queue</source>
        <translation>无法将 {name} 加入队列</translation>
    </message>
    <message>
        <source>Cannot assign person {number}</source>
        <translation>无法指定人物 {number}</translation>
    </message>
    <message>
        <source>Cannot decode {path}</source>
        <translation>无法解码 {path}</translation>
    </message>
    <message>
        <source>Cannot do that to job {job}</source>
        <translation>无法对任务 {job} 执行此操作</translation>
    </message>
    <message>
        <source>Cannot encode {path}</source>
        <translation>无法编码 {path}</translation>
    </message>
    <message>
        <source>Cannot find entry {entry}</source>
        <translation>找不到记录 {entry}</translation>
    </message>
    <message>
        <source>Cannot find job {job}</source>
        <translation>找不到任务 {job}</translation>
    </message>
    <message>
        <source>Cannot go on writing in {folder}</source>
        <translation>无法继续写入 {folder}</translation>
    </message>
    <message>
        <source>Cannot join the parts of {path}</source>
        <translation>无法拼接 {path} 的各个部分</translation>
    </message>
    <message>
        <source>Cannot open the project {name}</source>
        <translation>无法打开项目 {name}</translation>
    </message>
    <message>
        <source>Cannot open {path}</source>
        <translation>无法打开 {path}</translation>
    </message>
    <message>
        <source>Cannot read the database {where}</source>
        <translation>无法读取数据库 {where}</translation>
    </message>
    <message>
        <source>Cannot read {path}</source>
        <translation>无法读取 {path}</translation>
    </message>
    <message>
        <source>Cannot record segment {number} of job {job}</source>
        <translation>无法记录任务 {job} 的第 {number} 段</translation>
    </message>
    <message>
        <source>Cannot replace a face in {where}</source>
        <translation>无法替换 {where}中的人脸</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>无法开始</translation>
    </message>
    <message>
        <source>Cannot start a second runner on device {device}</source>
        <translation>无法在设备 {device} 上再启动一个渲染进程</translation>
    </message>
    <message>
        <source>Cannot stop the runner of device {device}</source>
        <translation>无法停止设备 {device} 的渲染进程</translation>
    </message>
    <message>
        <source>Cannot tell which face of {path} to use</source>
        <translation>无法确定使用 {path} 中的哪张人脸</translation>
    </message>
    <message>
        <source>Cannot tell whose face goes into {target}</source>
        <translation>无法确定 {target} 换上谁的人脸</translation>
    </message>
    <message>
        <source>Cannot use the database {where}</source>
        <translation>无法使用数据库 {where}</translation>
    </message>
    <message>
        <source>Cannot use {option} {text}</source>
        <translation>无法使用{option} {text}</translation>
    </message>
    <message>
        <source>Cannot use {path}</source>
        <translation>无法使用 {path}</translation>
    </message>
    <message>
        <source>Cannot use {path} as a source</source>
        <translation>无法将 {path} 用作源人物</translation>
    </message>
    <message>
        <source>Cannot use {where}</source>
        <translation>无法使用{where}</translation>
    </message>
    <message>
        <source>Cannot watch {folder}</source>
        <translation>无法监视 {folder}</translation>
    </message>
    <message>
        <source>Cannot write the database {where}</source>
        <translation>无法写入数据库 {where}</translation>
    </message>
    <message>
        <source>Cannot write {path}</source>
        <translation>无法写入 {path}</translation>
    </message>
    <message>
        <source>Cannot {action} job {job}</source>
        <translation>无法{action}任务 {job}</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Execution provider {provider} cannot be used</source>
        <translation>无法使用计算后端 {provider}</translation>
    </message>
    <message>
        <source>Execution providers</source>
        <translation>计算后端</translation>
    </message>
    <message>
        <source>FF Studio&apos;s own file {name} is missing</source>
        <translation>缺少 FF Studio 自带的文件 {name}</translation>
    </message>
    <message>
        <source>FFmpeg was built without {decoder}</source>
        <translation>FFmpeg 编译时未包含 {decoder}</translation>
    </message>
    <message>
        <source>Further stretches in which a face is hard to replace: {count}. See the timeline, or analyse --json.</source>
        <translation>另有 {count} 段人脸难以替换。请查看时间线，或运行 analyse --json。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Hardware decoder for {what} cannot be used</source>
        <translation>无法使用 {what} 的硬件解码器</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Model {name} cannot be loaded</source>
        <translation>无法加载模型 {name}</translation>
    </message>
    <message>
        <source>Model {name} is corrupt</source>
        <translation>模型 {name} 已损坏</translation>
    </message>
    <message>
        <source>Model {name} is not installed</source>
        <translation>模型 {name} 未安装</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Network {name} failed on {provider}</source>
        <translation>网络 {name} 在 {provider} 上运行失败</translation>
    </message>
    <message>
        <source>Networks do</source>
        <translation>各网络</translation>
    </message>
    <message>
        <source>No face was found in the clip; lower faces.min_score or faces.min_size.</source>
        <translation>在剪辑中未找到人脸；请调低 faces.min_score 或 faces.min_size。</translation>
    </message>
    <message>
        <source>No usable encoder for {codec}</source>
        <translation>没有可用的 {codec} 编码器</translation>
    </message>
    <message>
        <source>Nothing of person {number} is replaced: the edits left no track that is not ignored.</source>
        <translation>人物 {number} 没有任何内容被替换：编辑后其轨道全部被忽略。</translation>
    </message>
    <message>
        <source>Nothing to render</source>
        <translation>没有可渲染的内容</translation>
    </message>
    <message>
        <source>Nothing to replace in {path}</source>
        <translation>{path} 中没有可替换的内容</translation>
    </message>
    <message>
        <source>Nothing was changed in job {job}</source>
        <translation>任务 {job} 未作任何更改</translation>
    </message>
    <message>
        <source>Only the largest person is replaced; also in the clip: {others} ({how}).</source>
        <translation>只替换了最大的人物；剪辑中还有：{others}（{how}）。</translation>
    </message>
    <message>
        <source>Person {person} is turned up to {worst:.0f} degrees to the side in frames {frames}; {model} carries a face to about {limit:.0f}. Look at the far eye, the nose and the cheek there.</source>
        <translation>人物 {person} 在第 {frames} 帧侧转达 {worst:.0f} 度；{model} 大约只能承受 {limit:.0f} 度。请检查那里远侧的眼睛、鼻子和脸颊。</translation>
    </message>
    <message>
        <source>Person {person} looks up or down by up to {worst:.0f} degrees in frames {frames}, more than {model} carries well. Look at nose and chin there.</source>
        <translation>人物 {person} 在第 {frames} 帧抬头或低头达 {worst:.0f} 度，超出了 {model} 能较好处理的范围。请检查那里的鼻子和下巴。</translation>
    </message>
    <message>
        <source>Python {version} on {system}</source>
        <translation>Python {version}，运行于 {system}</translation>
    </message>
    <message>
        <source>Something seems to cover the face in {file}; use a picture that shows all of it.</source>
        <translation>{file} 中的人脸似乎被遮挡；请使用完整露出面部的图片。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现错误</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>System libraries</source>
        <translation>系统库</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory ran out in the analysis: going on with batches of {half}.</source>
        <translation>分析时 GPU 显存耗尽：改为每批 {half} 帧继续。</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory ran out: going on with batches of {batch}.</source>
        <translation>GPU 显存耗尽：改为每批 {batch} 帧继续。</translation>
    </message>
    <message>
        <source>The analysis was not kept for the next time: {failure}</source>
        <translation>分析结果未能保存供下次使用：{failure}</translation>
    </message>
    <message>
        <source>The clip is HDR: faces are worked on in its own transfer function, as the networks never saw it; check the colour.</source>
        <translation>剪辑为 HDR：人脸在其自身的传递函数中处理，而网络从未见过这种数据；请检查颜色。</translation>
    </message>
    <message>
        <source>The clip is damaged or cut short: {decodable}.</source>
        <translation>剪辑已损坏或被截断：{decodable}。</translation>
    </message>
    <message>
        <source>The clip is damaged: {damaged} packets could not be decoded in full.</source>
        <translation>剪辑已损坏：{damaged} 个数据包无法完整解码。</translation>
    </message>
    <message>
        <source>The clip is interlaced: faces are replaced in whole frames, so moving edges may comb.</source>
        <translation>剪辑为隔行扫描：人脸按整帧替换，运动边缘可能出现梳状条纹。</translation>
    </message>
    <message>
        <source>The clip is not analysed yet: only this frame was looked at, its people are numbered from the left, and edits of tracks do not show.</source>
        <translation>剪辑尚未分析：只查看了这一帧，人物从左到右编号，对轨道的编辑不会显示。</translation>
    </message>
    <message>
        <source>The clip seems cut short: its pictures end at {covered:.2f} of {declared:.2f} s.</source>
        <translation>剪辑似乎被截断：画面在 {covered:.2f} 秒处结束，应为 {declared:.2f} 秒。</translation>
    </message>
    <message>
        <source>The console cannot open its window</source>
        <translation>控制台无法打开窗口</translation>
    </message>
    <message>
        <source>The deliverable {path} failed its check</source>
        <translation>交付文件 {path} 未通过检查</translation>
    </message>
    <message>
        <source>The face in {file} is blurred, and so will the result be; use a sharper picture.</source>
        <translation>{file} 中的人脸模糊，结果也会模糊；请使用更清晰的图片。</translation>
    </message>
    <message>
        <source>The face in {file} is only {width:.0f} px wide; the result will be soft.</source>
        <translation>{file} 中的人脸只有 {width:.0f} 像素宽；结果会偏软。</translation>
    </message>
    <message>
        <source>The face in {file} is turned far to the side; what it hides has to be made up.</source>
        <translation>{file} 中的人脸侧转过大；被遮住的部分只能推测。</translation>
    </message>
    <message>
        <source>The face in {picture} is {limit:.0f} px wide, that of person {person} up to {worst:.0f} px in frames {frames}: the new face will be softer than the footage. Use a larger picture.</source>
        <translation>{picture} 中的人脸宽 {limit:.0f} 像素，而人物 {person} 的人脸在第 {frames} 帧宽达 {worst:.0f} 像素：新脸会比素材更软。请使用更大的图片。</translation>
    </message>
    <message>
        <source>The face of person {person} is as small as {worst:.0f} px in frames {frames}; below {limit:.0f} px a new face may waver.</source>
        <translation>人物 {person} 的人脸在第 {frames} 帧小至 {worst:.0f} 像素；低于 {limit:.0f} 像素时新脸可能抖动。</translation>
    </message>
    <message>
        <source>The face of person {person} is up to {worst:.0f} px wide in frames {frames}; {model} goes soft above {limit:.0f} px.</source>
        <translation>人物 {person} 的人脸在第 {frames} 帧宽达 {worst:.0f} 像素；超过 {limit:.0f} 像素时 {model} 会偏软。</translation>
    </message>
    <message>
        <source>The face of person {person} seems to be covered or turned away in frames {frames}, and what is before it may be painted over. Look there; where it is, set swap.amount to 0 for these frames.</source>
        <translation>人物 {person} 的人脸在第 {frames} 帧似乎被遮挡或转开，挡在前面的东西可能被涂掉。请检查那里；若确实如此，请将这些帧的 swap.amount 设为 0。</translation>
    </message>
    <message>
        <source>The job cannot start under its limit of system memory</source>
        <translation>任务无法在其系统内存上限之内开始</translation>
    </message>
    <message>
        <source>The job does not fit on GPU {device}</source>
        <translation>GPU {device} 容纳不下此任务</translation>
    </message>
    <message>
        <source>The original face shows in frames {frames}: {why}.</source>
        <translation>第 {frames} 帧露出了原来的人脸：{why}。</translation>
    </message>
    <message>
        <source>The pictures are floating point: values are cut to 0..1 and kept in 16 bits.</source>
        <translation>画面为浮点格式：数值被截取到 0..1，并以 16 位保存。</translation>
    </message>
    <message>
        <source>The preview went wrong</source>
        <translation>预览出错</translation>
    </message>
    <message>
        <source>The render of {path} was given up</source>
        <translation>已放弃渲染 {path}</translation>
    </message>
    <message>
        <source>The runner is over its limit of system memory</source>
        <translation>渲染进程超出了系统内存上限</translation>
    </message>
    <message>
        <source>The runner used {used} of system memory and may use {limit}: going on with batches of {batch}.</source>
        <translation>渲染进程已使用 {used} 系统内存，上限为 {limit}：改为每批 {batch} 帧继续。</translation>
    </message>
    <message>
        <source>Two renders would write {output}</source>
        <translation>有两个渲染会写入 {output}</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Will not open the database {where}</source>
        <translation>不会打开数据库 {where}</translation>
    </message>
    <message>
        <source>Will not repeat the render with {path}</source>
        <translation>不会用 {path} 重复此次渲染</translation>
    </message>
    <message>
        <source>Will not replace preset {name}</source>
        <translation>不会替换预设 {name}</translation>
    </message>
    <message>
        <source>Will not replace {path}</source>
        <translation>不会替换 {path}</translation>
    </message>
    <message>
        <source>Will not write {path}</source>
        <translation>不会写入 {path}</translation>
    </message>
    <message>
        <source>`ffstudio history` shows all</source>
        <translation>`ffstudio history` 可列出全部</translation>
    </message>
    <message>
        <source>`ffstudio queue list` shows all</source>
        <translation>`ffstudio queue list` 可列出全部</translation>
    </message>
    <message>
        <source>`ffstudio queue list` shows what each job is doing</source>
        <translation>`ffstudio queue list` 可查看各任务的情况</translation>
    </message>
    <message>
        <source>`ffstudio settings` lists them</source>
        <translation>`ffstudio settings` 可列出全部设置</translation>
    </message>
    <message>
        <source>a brace has no partner</source>
        <translation>有一个花括号没有配对</translation>
    </message>
    <message>
        <source>a defect of FF Studio: {error}</source>
        <translation>FF Studio 的缺陷：{error}</translation>
    </message>
    <message>
        <source>a folder of this name exists</source>
        <translation>已有同名文件夹</translation>
    </message>
    <message>
        <source>a job of the database</source>
        <translation>数据库中的任务</translation>
    </message>
    <message>
        <source>a newer FF Studio made it (version {found}, this one knows up to {known})</source>
        <translation>它由更新版本的 FF Studio 创建（版本 {found}，本程序最高支持 {known}）</translation>
    </message>
    <message>
        <source>a newer FF Studio wrote it (format {found}, this one knows {known})</source>
        <translation>它由更新版本的 FF Studio 写入（格式 {found}，本程序支持 {known}）</translation>
    </message>
    <message>
        <source>a source face for {clip}</source>
        <translation>{clip} 的源人脸</translation>
    </message>
    <message>
        <source>a split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>add #1 to #{count} to the path, counted from the left</source>
        <translation>在路径后加上 #1 到 #{count}，从左数起</translation>
    </message>
    <message>
        <source>add --overwrite or choose another output</source>
        <translation>加上 --overwrite，或选择其他输出</translation>
    </message>
    <message>
        <source>add --overwrite to replace it</source>
        <translation>加上 --overwrite 以替换它</translation>
    </message>
    <message>
        <source>add --overwrite, or choose another name</source>
        <translation>加上 --overwrite，或选择其他名称</translation>
    </message>
    <message>
        <source>add --poll to look at it now and then instead</source>
        <translation>加上 --poll，改为定期查看</translation>
    </message>
    <message>
        <source>add --source FACE, or sources to ffstudio.toml</source>
        <translation>加上 --source FACE，或在 ffstudio.toml 中加入 sources</translation>
    </message>
    <message>
        <source>add the render anew, or use the version of FF Studio that queued it</source>
        <translation>重新添加此渲染，或使用当初加入队列的 FF Studio 版本</translation>
    </message>
    <message>
        <source>add {{source}}, {{target}} or {{index}} to --output-pattern</source>
        <translation>在 --output-pattern 中加入 {{source}}、{{target}} 或 {{index}}</translation>
    </message>
    <message>
        <source>add {{target}} or {{index}}</source>
        <translation>加入 {{target}} 或 {{index}}</translation>
    </message>
    <message>
        <source>added as {state}</source>
        <translation>以“{state}”状态加入</translation>
    </message>
    <message>
        <source>all chroma</source>
        <translation>全部色度</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>有其他程序占用它</translation>
    </message>
    <message>
        <source>another program keeps it locked</source>
        <translation>有其他程序一直锁定它</translation>
    </message>
    <message>
        <source>another watcher is already at work there</source>
        <translation>已有另一个监视程序在那里工作</translation>
    </message>
    <message>
        <source>bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>break the circle</source>
        <translation>打破循环</translation>
    </message>
    <message>
        <source>by {name}, try {tries}</source>
        <translation>由 {name} 执行，第 {tries} 次尝试</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled by the operator</source>
        <translation>由操作员取消</translation>
    </message>
    <message>
        <source>check that it plays, then copy or export it again</source>
        <translation>确认它能播放，然后重新复制或导出</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>检查路径</translation>
    </message>
    <message>
        <source>check the path, and put a glob in quotes so that the shell leaves it alone</source>
        <translation>检查路径，并给通配符加上引号，以免被命令行解释器展开</translation>
    </message>
    <message>
        <source>check the range, or lower faces.min_score or faces.min_size</source>
        <translation>检查范围，或调低 faces.min_score 或 faces.min_size</translation>
    </message>
    <message>
        <source>check the rights of its folder and keep it on a local disk (FFSTUDIO_DATA_DIR moves it)</source>
        <translation>检查其文件夹的权限，并把它放在本地磁盘上（用 FFSTUDIO_DATA_DIR 移动）</translation>
    </message>
    <message>
        <source>choose a file with pictures</source>
        <translation>选择含有画面的文件</translation>
    </message>
    <message>
        <source>choose a folder that you may write to, or mend its rights</source>
        <translation>选择您有权写入的文件夹，或修正其权限</translation>
    </message>
    <message>
        <source>choose a frame inside</source>
        <translation>选择范围内的帧</translation>
    </message>
    <message>
        <source>choose a sharp, frontal picture of at least 128 px of face</source>
        <translation>选择清晰、正面且人脸至少 128 像素的图片</translation>
    </message>
    <message>
        <source>choose another output</source>
        <translation>选择其他输出</translation>
    </message>
    <message>
        <source>choose from {known}</source>
        <translation>从 {known} 中选择</translation>
    </message>
    <message>
        <source>choose one of {names}</source>
        <translation>从 {names} 中选择一个</translation>
    </message>
    <message>
        <source>choose one of: {choices}</source>
        <translation>从以下各项中选择一个：{choices}</translation>
    </message>
    <message>
        <source>choose source or one of: {names}</source>
        <translation>选择 source 或以下之一：{names}</translation>
    </message>
    <message>
        <source>chroma resolution</source>
        <translation>色度分辨率</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>close other programs that use the GPU, {smaller}, or set compute.admission to wait</source>
        <translation>关闭其他使用 GPU 的程序，{smaller}，或将 compute.admission 设为 wait</translation>
    </message>
    <message>
        <source>close other programs, or lower compute.batch</source>
        <translation>关闭其他程序，或调低 compute.batch</translation>
    </message>
    <message>
        <source>close what holds it and try again</source>
        <translation>关闭占用它的程序后重试</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>commercial use allowed</source>
        <translation>允许商用</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>copy or export it again</source>
        <translation>重新复制或导出</translation>
    </message>
    <message>
        <source>correct the file</source>
        <translation>修正该文件</translation>
    </message>
    <message>
        <source>correct the value</source>
        <translation>修正该值</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>drag a source onto the clip, or onto a person in the timeline, and add it again</source>
        <translation>将源人物拖到剪辑上，或拖到时间线中的人物上，然后重新加入</translation>
    </message>
    <message>
        <source>driver {driver}, CUDA {cuda}, {free} of {total} free</source>
        <translation>驱动 {driver}，CUDA {cuda}，可用 {free}，共 {total}</translation>
    </message>
    <message>
        <source>encoded two frames</source>
        <translation>已试编码两帧</translation>
    </message>
    <message>
        <source>every clip would have the same output</source>
        <translation>所有剪辑的输出会同名</translation>
    </message>
    <message>
        <source>exactness, by conversion between RGB and YCbCr</source>
        <translation>精确度（因 RGB 与 YCbCr 之间的转换）</translation>
    </message>
    <message>
        <source>export it again</source>
        <translation>重新导出</translation>
    </message>
    <message>
        <source>export the clip again, or trim to the part that plays</source>
        <translation>重新导出剪辑，或裁剪到能播放的部分</translation>
    </message>
    <message>
        <source>export them apart</source>
        <translation>分别导出它们</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>field required</source>
        <translation>缺少此字段</translation>
    </message>
    <message>
        <source>field {name} cannot be written as {form}</source>
        <translation>字段 {name} 不能写成 {form}</translation>
    </message>
    <message>
        <source>folder settings {where}</source>
        <translation>文件夹设置 {where}</translation>
    </message>
    <message>
        <source>format: it is missing</source>
        <translation>format：缺失</translation>
    </message>
    <message>
        <source>format: it is no format number</source>
        <translation>format：不是格式编号</translation>
    </message>
    <message>
        <source>found</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>frame {frame}</source>
        <translation>第 {frame} 帧</translation>
    </message>
    <message>
        <source>frame {frame} is at {found} instead of {wanted}</source>
        <translation>第 {frame} 帧位于 {found}，应为 {wanted}</translation>
    </message>
    <message>
        <source>frame {index}</source>
        <translation>第 {index} 帧</translation>
    </message>
    <message>
        <source>frame {index} is damaged</source>
        <translation>第 {index} 帧已损坏</translation>
    </message>
    <message>
        <source>free some space and start again</source>
        <translation>腾出一些空间后重新开始</translation>
    </message>
    <message>
        <source>free some space, or set {variable} to another disk</source>
        <translation>腾出一些空间，或将 {variable} 设到其他磁盘</translation>
    </message>
    <message>
        <source>give a frame at or after it</source>
        <translation>请给出不早于它的帧</translation>
    </message>
    <message>
        <source>give the first and the last frame, from 0</source>
        <translation>给出首帧和末帧，从 0 开始</translation>
    </message>
    <message>
        <source>ignoring a piece</source>
        <translation>忽略一段</translation>
    </message>
    <message>
        <source>in point {frame}</source>
        <translation>入点 {frame}</translation>
    </message>
    <message>
        <source>input should be a valid boolean</source>
        <translation>应为有效的布尔值</translation>
    </message>
    <message>
        <source>input should be a valid integer</source>
        <translation>应为有效的整数</translation>
    </message>
    <message>
        <source>input should be a valid number</source>
        <translation>应为有效的数字</translation>
    </message>
    <message>
        <source>input should be a valid string</source>
        <translation>应为有效的文本</translation>
    </message>
    <message>
        <source>input should be a valid tuple</source>
        <translation>应为有效的元组</translation>
    </message>
    <message>
        <source>input should be {expected}</source>
        <translation>应为 {expected}</translation>
    </message>
    <message>
        <source>install FF Studio again</source>
        <translation>重新安装 FF Studio</translation>
    </message>
    <message>
        <source>install FF Studio or the model again</source>
        <translation>重新安装 FF Studio 或该模型</translation>
    </message>
    <message>
        <source>install NVIDIA&apos;s driver; without it everything runs on the CPU</source>
        <translation>安装 NVIDIA 驱动；没有驱动时一切都在 CPU 上运行</translation>
    </message>
    <message>
        <source>install TensorRT for this CUDA version; until then the next provider is used</source>
        <translation>安装适用于此 CUDA 版本的 TensorRT；在此之前使用下一个计算后端</translation>
    </message>
    <message>
        <source>install the driver and the extra ffstudio[cuda]; until then the next provider is used</source>
        <translation>安装驱动和附加组件 ffstudio[cuda]；在此之前使用下一个计算后端</translation>
    </message>
    <message>
        <source>install the model again</source>
        <translation>重新安装该模型</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {error}</source>
        <translation>无法解压：{error}</translation>
    </message>
    <message>
        <source>it does not name the landmark groups</source>
        <translation>它没有给出特征点分组</translation>
    </message>
    <message>
        <source>it has no suffix</source>
        <translation>它没有扩展名</translation>
    </message>
    <message>
        <source>it has no value</source>
        <translation>它没有值</translation>
    </message>
    <message>
        <source>it has no video stream</source>
        <translation>它没有视频流</translation>
    </message>
    <message>
        <source>it has {found} frames instead of {wanted}</source>
        <translation>它有 {found} 帧，应为 {wanted} 帧</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>其中的文件多于 {most} 个</translation>
    </message>
    <message>
        <source>it holds no {wanted}</source>
        <translation>其中没有{wanted}</translation>
    </message>
    <message>
        <source>it is a database of another program</source>
        <translation>它是其他程序的数据库</translation>
    </message>
    <message>
        <source>it is a text file, not media</source>
        <translation>它是文本文件，不是媒体</translation>
    </message>
    <message>
        <source>it is also an input of this render</source>
        <translation>它也是此次渲染的输入</translation>
    </message>
    <message>
        <source>it is before in point {first}</source>
        <translation>它早于入点 {first}</translation>
    </message>
    <message>
        <source>it is covered, turned away, or comes and goes there</source>
        <translation>那里的人脸被遮挡、转开，或时隐时现</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is no JSON; the file is damaged or is something else</source>
        <translation>它不是 JSON；文件已损坏，或是其他内容</translation>
    </message>
    <message>
        <source>it is no TOML: {message}</source>
        <translation>它不是 TOML：{message}</translation>
    </message>
    <message>
        <source>it is no URL such as sqlite:////folder/ffstudio.db or postgresql+psycopg://user@host/name</source>
        <translation>它不是 sqlite:////folder/ffstudio.db 或 postgresql+psycopg://user@host/name 这样的 URL</translation>
    </message>
    <message>
        <source>it is no bundle: {error}</source>
        <translation>它不是预设包：{error}</translation>
    </message>
    <message>
        <source>it is no file name</source>
        <translation>它不能用作文件名</translation>
    </message>
    <message>
        <source>it is no project of FF Studio</source>
        <translation>它不是 FF Studio 的项目</translation>
    </message>
    <message>
        <source>it is no range of frames</source>
        <translation>它不是帧范围</translation>
    </message>
    <message>
        <source>it is not a media file, or its beginning is damaged</source>
        <translation>它不是媒体文件，或其开头已损坏</translation>
    </message>
    <message>
        <source>it is not a picture, or it is damaged</source>
        <translation>它不是图片，或已损坏</translation>
    </message>
    <message>
        <source>it is not in the history</source>
        <translation>它不在历史记录中</translation>
    </message>
    <message>
        <source>it is not in the queue</source>
        <translation>它不在队列中</translation>
    </message>
    <message>
        <source>it is not the file that the manifest records</source>
        <translation>它不是渲染清单中记录的文件</translation>
    </message>
    <message>
        <source>it is of format {version}, this version reads up to {known}</source>
        <translation>其格式为 {version}，本版本最高读取到 {known}</translation>
    </message>
    <message>
        <source>it is too large for a preset</source>
        <translation>它太大，不像是预设</translation>
    </message>
    <message>
        <source>it is {state}</source>
        <translation>它的状态是{state}</translation>
    </message>
    <message>
        <source>it makes a name of {longest} bytes, {allowed} are allowed</source>
        <translation>它生成的名称有 {longest} 字节，最多允许 {allowed} 字节</translation>
    </message>
    <message>
        <source>it names no file</source>
        <translation>它没有给出文件名</translation>
    </message>
    <message>
        <source>it needs about {need} of its memory and {free} are free</source>
        <translation>它约需 {need} 显存，而可用 {free}</translation>
    </message>
    <message>
        <source>it needs about {need} of its memory, which has {total} in all</source>
        <translation>它约需 {need} 显存，而总共只有 {total}</translation>
    </message>
    <message>
        <source>it shows {count}</source>
        <translation>其中有 {count} 张</translation>
    </message>
    <message>
        <source>it was asked to stop</source>
        <translation>已被要求停止</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>it was to be {wanted} and is {found}</source>
        <translation>它本应为{wanted}，现为{found}</translation>
    </message>
    <message>
        <source>its disk does not allow {name} = {value} (found {found})</source>
        <translation>其磁盘不允许 {name} = {value}（得到 {found}）</translation>
    </message>
    <message>
        <source>its index (moov) is missing, the copy or recording was not finished</source>
        <translation>缺少索引（moov），复制或录制没有完成</translation>
    </message>
    <message>
        <source>its job was removed from the queue before it was rendered</source>
        <translation>其任务在渲染之前已从队列中移除</translation>
    </message>
    <message>
        <source>its landmarks were not computed</source>
        <translation>其特征点未被计算</translation>
    </message>
    <message>
        <source>its name cannot be a preset&apos;s</source>
        <translation>其名称不能用作预设名</translation>
    </message>
    <message>
        <source>its name in the bundle cannot be a preset&apos;s</source>
        <translation>它在预设包中的名称不能用作预设名</translation>
    </message>
    <message>
        <source>its runner is over its limit of system memory</source>
        <translation>其渲染进程超出了系统内存上限</translation>
    </message>
    <message>
        <source>its runner stopped without a word</source>
        <translation>其渲染进程意外停止</translation>
    </message>
    <message>
        <source>its runner was stopped</source>
        <translation>其渲染进程已被停止</translation>
    </message>
    <message>
        <source>its target is gone</source>
        <translation>其目标已不存在</translation>
    </message>
    <message>
        <source>its video stream holds no complete frame</source>
        <translation>其视频流没有完整的帧</translation>
    </message>
    <message>
        <source>job {number} of the same is {state}</source>
        <translation>相同内容的任务 {number} 的状态是{state}</translation>
    </message>
    <message>
        <source>job {number}, which is {state}, writes {output} with other media or settings</source>
        <translation>任务 {number}（{state}）以其他媒体或设置写入 {output}</translation>
    </message>
    <message>
        <source>keep the log and report it</source>
        <translation>保留日志并报告此问题</translation>
    </message>
    <message>
        <source>let it work, or give this one another device with --gpu</source>
        <translation>让它继续工作，或用 --gpu 为此渲染进程指定其他设备</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>库</translation>
    </message>
    <message>
        <source>line {line}: {what}</source>
        <translation>第 {line} 行：{what}</translation>
    </message>
    <message>
        <source>look at it again with `ffstudio queue show`, then decide anew</source>
        <translation>用 `ffstudio queue show` 再看一次，然后重新决定</translation>
    </message>
    <message>
        <source>lower compute.batch, choose a smaller model or a smaller faces.detect_size</source>
        <translation>调低 compute.batch，选择更小的模型或更小的 faces.detect_size</translation>
    </message>
    <message>
        <source>lower compute.batch, close other programs that use the GPU, or choose another provider</source>
        <translation>调低 compute.batch，关闭其他使用 GPU 的程序，或选择其他计算后端</translation>
    </message>
    <message>
        <source>made already from the same target, sources and settings</source>
        <translation>已用相同的目标、源人物和设置制作过</translation>
    </message>
    <message>
        <source>make a {state} one of</source>
        <translation>以“{state}”状态处理</translation>
    </message>
    <message>
        <source>make it, or check the path</source>
        <translation>创建它，或检查路径</translation>
    </message>
    <message>
        <source>manifest {path}</source>
        <translation>渲染清单 {path}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>missing: the console&apos;s window needs it, rendering does not</source>
        <translation>缺失：控制台窗口需要它，渲染不需要</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>模型 {name}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>name a file that ends in .ffstudio.json</source>
        <translation>给出以 .ffstudio.json 结尾的文件</translation>
    </message>
    <message>
        <source>name a program</source>
        <translation>给出一个程序</translation>
    </message>
    <message>
        <source>name another device with --gpu</source>
        <translation>用 --gpu 指定其他设备</translation>
    </message>
    <message>
        <source>name it .png</source>
        <translation>命名为 .png</translation>
    </message>
    <message>
        <source>name it .png, .tif or .exr and choose that codec</source>
        <translation>命名为 .png、.tif 或 .exr 并选择相应的编码格式</translation>
    </message>
    <message>
        <source>name it {names}, or choose another codec</source>
        <translation>命名为 {names}，或选择其他编码格式</translation>
    </message>
    <message>
        <source>name it {numbered}</source>
        <translation>命名为 {numbered}</translation>
    </message>
    <message>
        <source>name it {stem}{bundle_suffix}</source>
        <translation>命名为 {stem}{bundle_suffix}</translation>
    </message>
    <message>
        <source>name one that is installed</source>
        <translation>给出已安装的一个</translation>
    </message>
    <message>
        <source>name sources and targets alike, or use --pair cross for every source with every target</source>
        <translation>让源人物与目标同名，或用 --pair cross 将每个源人物与每个目标配对</translation>
    </message>
    <message>
        <source>no NVIDIA GPU of that number, driver or decoder for this codec was found</source>
        <translation>未找到该编号的 NVIDIA GPU、驱动或此编码格式的解码器</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found ({name})</source>
        <translation>未找到 NVIDIA 驱动（{name}）</translation>
    </message>
    <message>
        <source>no execution provider is left</source>
        <translation>没有可用的计算后端了</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>其中未找到人脸</translation>
    </message>
    <message>
        <source>no face was found in the chosen frames</source>
        <translation>在所选的帧中未找到人脸</translation>
    </message>
    <message>
        <source>no file at {where}</source>
        <translation>{where} 处没有文件</translation>
    </message>
    <message>
        <source>no picture of it can be decoded</source>
        <translation>其中没有可解码的画面</translation>
    </message>
    <message>
        <source>no source is named like any target</source>
        <translation>没有源人物与任何目标同名</translation>
    </message>
    <message>
        <source>no source is named like it</source>
        <translation>没有源人物与它同名</translation>
    </message>
    <message>
        <source>no source plays anybody in it</source>
        <translation>其中没有源人物扮演任何人物</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none is at work there</source>
        <translation>那里没有正在工作的渲染进程</translation>
    </message>
    <message>
        <source>none of its frames could be decoded</source>
        <translation>没有一帧能够解码</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>不可商用</translation>
    </message>
    <message>
        <source>one is already working there</source>
        <translation>那里已有一个在工作</translation>
    </message>
    <message>
        <source>one picture cannot hold a clip</source>
        <translation>一张图片容不下一个剪辑</translation>
    </message>
    <message>
        <source>only a paused job can be resumed</source>
        <translation>只有已暂停的任务才能继续</translation>
    </message>
    <message>
        <source>only an ended job can be tried again</source>
        <translation>只有已结束的任务才能重试</translation>
    </message>
    <message>
        <source>only settings of {groups} may differ within it, {whole} apart</source>
        <translation>其中只有 {groups} 的设置可以不同，{whole} 除外</translation>
    </message>
    <message>
        <source>only {found} of {total} frames could be decoded</source>
        <translation>{total} 帧中只有 {found} 帧能够解码</translation>
    </message>
    <message>
        <source>onnxruntime refused it without a reason</source>
        <translation>onnxruntime 拒绝了它，未给出原因</translation>
    </message>
    <message>
        <source>open its autosaved copy, or another project</source>
        <translation>打开其自动保存的副本，或其他项目</translation>
    </message>
    <message>
        <source>out point {frame}</source>
        <translation>出点 {frame}</translation>
    </message>
    <message>
        <source>output pattern {text}</source>
        <translation>输出模式 {text}</translation>
    </message>
    <message>
        <source>output {output}</source>
        <translation>输出 {output}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused by the operator</source>
        <translation>由操作员暂停</translation>
    </message>
    <message>
        <source>people {numbers}</source>
        <translation>人物 {numbers}</translation>
    </message>
    <message>
        <source>perhaps {near} was meant</source>
        <translation>或许是指 {near}</translation>
    </message>
    <message>
        <source>perhaps {near} was meant; </source>
        <translation>或许是指 {near}；</translation>
    </message>
    <message>
        <source>person {number}</source>
        <translation>人物 {number}</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>pictures of pixel format {format} cannot be converted</source>
        <translation>无法转换像素格式为 {format} 的画面</translation>
    </message>
    <message>
        <source>pictures of pixel format {format} cannot be handled</source>
        <translation>无法处理像素格式为 {format} 的画面</translation>
    </message>
    <message>
        <source>preset name {name}</source>
        <translation>预设名 {name}</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>预设 {name}</translation>
    </message>
    <message>
        <source>preset {path}</source>
        <translation>预设 {path}</translation>
    </message>
    <message>
        <source>preset {where}</source>
        <translation>预设 {where}</translation>
    </message>
    <message>
        <source>presets are written to {suffix} (one) or {bundle_suffix} (any number)</source>
        <translation>预设写入 {suffix}（一个）或 {bundle_suffix}（任意多个）</translation>
    </message>
    <message>
        <source>presets extend each other in a circle: {names}</source>
        <translation>预设循环继承：{names}</translation>
    </message>
    <message>
        <source>put a copy of it back, or move it away to begin with an empty one</source>
        <translation>放回它的一份副本，或将它移走以便从空数据库开始</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>raise compute.memory_limit, or lower compute.decode_threads and compute.encode_threads</source>
        <translation>调高 compute.memory_limit，或调低 compute.decode_threads 和 compute.encode_threads</translation>
    </message>
    <message>
        <source>raise compute.memory_limit, or set it to 0 for none</source>
        <translation>调高 compute.memory_limit，或设为 0 表示不限</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>rename them, or give this target a batch of its own</source>
        <translation>将它们改名，或为此目标单独建一个批次</translation>
    </message>
    <message>
        <source>render again once it is complete</source>
        <translation>待其完整后重新渲染</translation>
    </message>
    <message>
        <source>render it again, and report it if it happens again</source>
        <translation>重新渲染；若再次发生，请报告</translation>
    </message>
    <message>
        <source>restore that file, or render anew without --manifest</source>
        <translation>恢复该文件，或不带 --manifest 重新渲染</translation>
    </message>
    <message>
        <source>run `ffstudio doctor`, or set compute.policy to prefer to allow the next one</source>
        <translation>运行 `ffstudio doctor`，或将 compute.policy 设为 prefer 以允许使用下一个</translation>
    </message>
    <message>
        <source>run `ffstudio doctor`, or set encode.policy to prefer to allow software encoding</source>
        <translation>运行 `ffstudio doctor`，或将 encode.policy 设为 prefer 以允许软件编码</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在渲染</translation>
    </message>
    <message>
        <source>runs networks</source>
        <translation>能运行网络</translation>
    </message>
    <message>
        <source>send a diagnostics bundle (Help)</source>
        <translation>发送诊断包（“帮助”菜单）</translation>
    </message>
    <message>
        <source>set compute.decode to software</source>
        <translation>将 compute.decode 设为 software</translation>
    </message>
    <message>
        <source>settings: it has none and extends no other preset</source>
        <translation>settings：没有任何设置，也不继承其他预设</translation>
    </message>
    <message>
        <source>sha256 of {path} is {found}…, the catalogue says {wanted}…</source>
        <translation>{path} 的 sha256 为 {found}…，目录中为 {wanted}…</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>缩短它</translation>
    </message>
    <message>
        <source>split the bundle</source>
        <translation>拆分预设包</translation>
    </message>
    <message>
        <source>start it again when ready</source>
        <translation>准备好后重新开始</translation>
    </message>
    <message>
        <source>start it in a desktop session; without one, ffstudio render and ffstudio queue do the same work</source>
        <translation>在桌面会话中启动；没有桌面时，ffstudio render 和 ffstudio queue 可完成同样的工作</translation>
    </message>
    <message>
        <source>stop that one first, or let it work</source>
        <translation>先停止那一个，或让它继续工作</translation>
    </message>
    <message>
        <source>template {name}</source>
        <translation>模板 {name}</translation>
    </message>
    <message>
        <source>the GPU cannot decode this {format} stream</source>
        <translation>GPU 无法解码此 {format} 流</translation>
    </message>
    <message>
        <source>the GPU has no decoder for this codec</source>
        <translation>GPU 没有此编码格式的解码器</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not answer ({error})</source>
        <translation>NVIDIA 驱动没有响应（{error}）</translation>
    </message>
    <message>
        <source>the NVIDIA driver finds no GPU</source>
        <translation>NVIDIA 驱动未找到 GPU</translation>
    </message>
    <message>
        <source>the NVIDIA driver reports no GPU</source>
        <translation>NVIDIA 驱动报告没有 GPU</translation>
    </message>
    <message>
        <source>the NVIDIA driver went away ({error})</source>
        <translation>NVIDIA 驱动已断开（{error}）</translation>
    </message>
    <message>
        <source>the alpha channel</source>
        <translation>Alpha 通道</translation>
    </message>
    <message>
        <source>the bundle holds another of this name</source>
        <translation>预设包中有另一个同名预设</translation>
    </message>
    <message>
        <source>the catalogue does not know it</source>
        <translation>目录中没有它</translation>
    </message>
    <message>
        <source>the clip has {count} frames, 0 to {last}</source>
        <translation>剪辑有 {count} 帧，从 0 到 {last}</translation>
    </message>
    <message>
        <source>the clip shows {count}</source>
        <translation>剪辑中有 {count} 人</translation>
    </message>
    <message>
        <source>the database {where}</source>
        <translation>数据库 {where}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is nearly full; goes on by itself when there is space</source>
        <translation>磁盘将满；有空间后会自动继续</translation>
    </message>
    <message>
        <source>the file changed after it was queued; it is taken up again once it is complete</source>
        <translation>文件在加入队列后有变动；待其完整后会重新处理</translation>
    </message>
    <message>
        <source>the file exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is not an ONNX network</source>
        <translation>该文件不是 ONNX 网络</translation>
    </message>
    <message>
        <source>the file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>the file was replaced or changed while it was read</source>
        <translation>文件在读取期间被替换或更改</translation>
    </message>
    <message>
        <source>the folder holds no image sequence</source>
        <translation>文件夹中没有图像序列</translation>
    </message>
    <message>
        <source>the folder holds several image sequences</source>
        <translation>文件夹中有多个图像序列</translation>
    </message>
    <message>
        <source>the folder&apos;s settings</source>
        <translation>该文件夹的设置</translation>
    </message>
    <message>
        <source>the installation is incomplete</source>
        <translation>安装不完整</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no {provider} provider</source>
        <translation>已安装的 onnxruntime 没有 {provider} 计算后端</translation>
    </message>
    <message>
        <source>the job&apos;s plan has no such segment</source>
        <translation>任务的计划中没有这一段</translation>
    </message>
    <message>
        <source>the library {library} is missing</source>
        <translation>缺少库 {library}</translation>
    </message>
    <message>
        <source>the move to person {person}</source>
        <translation>移到人物 {person}</translation>
    </message>
    <message>
        <source>the names of {sources} all fit it</source>
        <translation>{sources} 的名称都与它相符</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>图片未能写入</translation>
    </message>
    <message>
        <source>the picture&apos;s size changes at frame {number}</source>
        <translation>画面尺寸在第 {number} 帧改变</translation>
    </message>
    <message>
        <source>the runner by itself uses {used} and compute.memory_limit allows {limit}</source>
        <translation>渲染进程本身已使用 {used}，而 compute.memory_limit 允许 {limit}</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>the settings of a job of the database</source>
        <translation>数据库中某任务的设置</translation>
    </message>
    <message>
        <source>the settings of frames {first} to {last}</source>
        <translation>第 {first} 到 {last} 帧的设置</translation>
    </message>
    <message>
        <source>the settings of this job</source>
        <translation>此任务的设置</translation>
    </message>
    <message>
        <source>the source folder</source>
        <translation>源人物文件夹</translation>
    </message>
    <message>
        <source>the suffix {suffix} is no picture&apos;s</source>
        <translation>扩展名 {suffix} 不是图片的扩展名</translation>
    </message>
    <message>
        <source>the suffix {suffix} is unknown</source>
        <translation>扩展名 {suffix} 未知</translation>
    </message>
    <message>
        <source>the target is a still picture</source>
        <translation>目标是静态图片</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>没有显示器：DISPLAY 和 WAYLAND_DISPLAY 均未设置</translation>
    </message>
    <message>
        <source>there is no field {{{name}}}</source>
        <translation>没有字段 {{{name}}}</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>没有文件夹 {folder}</translation>
    </message>
    <message>
        <source>there is no preset {name} to extend</source>
        <translation>没有可继承的预设 {name}</translation>
    </message>
    <message>
        <source>there is no repair {name}</source>
        <translation>没有修复方法 {name}</translation>
    </message>
    <message>
        <source>there is no setting {key}</source>
        <translation>没有设置 {key}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有此文件夹</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>没有此设置</translation>
    </message>
    <message>
        <source>there is no such swapper</source>
        <translation>没有此换脸模型</translation>
    </message>
    <message>
        <source>there is no {asked} encoder for {codec}; {name} instead</source>
        <translation>{codec} 没有 {asked} 编码器；改用 {name}</translation>
    </message>
    <message>
        <source>there is no {encoder} encoder for it</source>
        <translation>没有可用于它的 {encoder} 编码器</translation>
    </message>
    <message>
        <source>there is no {key} in format {version}</source>
        <translation>格式 {version} 中没有 {key}</translation>
    </message>
    <message>
        <source>there is none of this name</source>
        <translation>没有此名称的预设</translation>
    </message>
    <message>
        <source>there is space again</source>
        <translation>又有空间了</translation>
    </message>
    <message>
        <source>they were encoded with different headers</source>
        <translation>它们编码时的文件头不同</translation>
    </message>
    <message>
        <source>try another encoder, codec or pixel format</source>
        <translation>尝试其他编码器、编码格式或像素格式</translation>
    </message>
    <message>
        <source>two of the presets have this name</source>
        <translation>有两个预设使用此名称</translation>
    </message>
    <message>
        <source>update FF Studio</source>
        <translation>更新 FF Studio</translation>
    </message>
    <message>
        <source>update FF Studio, or set FFSTUDIO_DATA_DIR to another folder</source>
        <translation>更新 FF Studio，或将 FFSTUDIO_DATA_DIR 设到其他文件夹</translation>
    </message>
    <message>
        <source>use --person 1 to {count}; `ffstudio analyse` lists them</source>
        <translation>使用 --person 1 到 {count}；`ffstudio analyse` 可列出人物</translation>
    </message>
    <message>
        <source>use --person N=FACE, or --set faces.choose=all</source>
        <translation>使用 --person N=FACE，或 --set faces.choose=all</translation>
    </message>
    <message>
        <source>use an NVIDIA GPU with an encoder and a current driver; until then software encodes</source>
        <translation>使用带编码器的 NVIDIA GPU 和较新的驱动；在此之前由软件编码</translation>
    </message>
    <message>
        <source>use letters, digits, - and _</source>
        <translation>使用字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>use one of {names}</source>
        <translation>使用 {names} 中的一个</translation>
    </message>
    <message>
        <source>use {fields}</source>
        <translation>使用 {fields}</translation>
    </message>
    <message>
        <source>waits for about {need} of memory on GPU {device}; {free} are free</source>
        <translation>等待 GPU {device} 上约 {need} 的显存；现可用 {free}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>write format = {known}</source>
        <translation>写成 format = {known}</translation>
    </message>
    <message>
        <source>write it as group.name=value</source>
        <translation>写成 group.name=value</translation>
    </message>
    <message>
        <source>write it as {pattern}</source>
        <translation>写成 {pattern}</translation>
    </message>
    <message>
        <source>write {{index:04}} or {{date:%Y%m%d}}</source>
        <translation>写成 {{index:04}} 或 {{date:%Y%m%d}}</translation>
    </message>
    <message>
        <source>write {{{{ for a brace that is no field</source>
        <translation>不是字段的花括号请写成 {{{{</translation>
    </message>
    <message>
        <source>you are not allowed to read it</source>
        <translation>您无权读取它</translation>
    </message>
    <message>
        <source>you may not write to the folder {folder}</source>
        <translation>您无权写入文件夹 {folder}</translation>
    </message>
    <message>
        <source>{change}: {why}</source>
        <translation>{change}：{why}</translation>
    </message>
    <message>
        <source>{count} of its pictures are missing, the first is {first}</source>
        <translation>缺少其中 {count} 张图片，第一张是 {first}</translation>
    </message>
    <message>
        <source>{doing} was cancelled</source>
        <translation>{doing} 已取消</translation>
    </message>
    <message>
        <source>{encoder} codes even sizes only: {coded_width}x{coded_height} is coded and the file tells players to crop to {width}x{height}, which some ignore</source>
        <translation>{encoder} 只能编码偶数尺寸：编码为 {coded_width}x{coded_height}，文件会告诉播放器裁剪到 {width}x{height}，但有些播放器不予理会</translation>
    </message>
    <message>
        <source>{encoder} does not keep the HDR metadata: {kinds}</source>
        <translation>{encoder} 不保留 HDR 元数据：{kinds}</translation>
    </message>
    <message>
        <source>{encoder} does not mark the result as interlaced</source>
        <translation>{encoder} 不会将结果标记为隔行扫描</translation>
    </message>
    <message>
        <source>{encoder} does not take {source}: converted to {format}, which loses {lost}</source>
        <translation>{encoder} 不接受 {source}：已转换为 {format}，损失{lost}</translation>
    </message>
    <message>
        <source>{failures}; {name} instead</source>
        <translation>{failures}；改用 {name}</translation>
    </message>
    <message>
        <source>{frames} frames, {fps:.1f} fps</source>
        <translation>{frames} 帧，{fps:.1f} 帧/秒</translation>
    </message>
    <message>
        <source>{free} free at {folder}</source>
        <translation>{folder} 可用 {free}</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <source>{key}: {what}</source>
        <translation>{key}：{what}</translation>
    </message>
    <message>
        <source>{kind} stream {index} ({codec}{language})</source>
        <translation>{kind}流 {index}（{codec}{language}）</translation>
    </message>
    <message>
        <source>{licence}, {use}</source>
        <translation>{licence}，{use}</translation>
    </message>
    <message>
        <source>{meant}there are {names}</source>
        <translation>{meant}现有 {names}</translation>
    </message>
    <message>
        <source>{name} = {value} is outside {low:g} to {high:g}</source>
        <translation>{name} = {value} 超出 {low:g} 到 {high:g} 的范围</translation>
    </message>
    <message>
        <source>{name} does</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} does not know it</source>
        <translation>{name} 不认识它</translation>
    </message>
    <message>
        <source>{name} does not take it with this profile</source>
        <translation>{name} 在此配置下不接受它</translation>
    </message>
    <message>
        <source>{name} holds for the whole clip</source>
        <translation>{name} 适用于整个剪辑</translation>
    </message>
    <message>
        <source>{name} not used: {why}</source>
        <translation>未使用 {name}：{why}</translation>
    </message>
    <message>
        <source>{name} works</source>
        <translation>{name} 可用</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>{number}: frames {first} to {last}</source>
        <translation>{number}：第 {first} 到 {last} 帧</translation>
    </message>
    <message>
        <source>{old} -&gt; {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>{one} and {other} give the same name</source>
        <translation>{one} 与 {other} 会得到相同的名称</translation>
    </message>
    <message>
        <source>{path} exists</source>
        <translation>{path} 已存在</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path} 第 {line} 行</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown} 以及另外 {count} 处</translation>
    </message>
    <message>
        <source>{smaller}, or use another GPU</source>
        <translation>{smaller}，或使用其他 GPU</translation>
    </message>
    <message>
        <source>{source} is handed to {encoder} as {format}, exactly</source>
        <translation>{source} 以 {format} 交给 {encoder}，数值不变</translation>
    </message>
    <message>
        <source>{speed}, {energy:.2f} Wh</source>
        <translation>{speed}，{energy:.2f} Wh</translation>
    </message>
    <message>
        <source>{state} by another runner</source>
        <translation>{state}，但由其他渲染进程处理</translation>
    </message>
    <message>
        <source>{stream} was converted to {codec}, which may lose styling: {container} cannot carry it</source>
        <translation>{stream}已转换为 {codec}，可能丢失样式：{container} 无法容纳它</translation>
    </message>
    <message>
        <source>{stream} was converted to {codec}: {container} cannot carry it</source>
        <translation>{stream}已转换为 {codec}：{container} 无法容纳它</translation>
    </message>
    <message>
        <source>{stream} was left out: {container} cannot carry it</source>
        <translation>未保留{stream}：{container} 无法容纳它</translation>
    </message>
    <message>
        <source>{suffix} cannot hold {codec}</source>
        <translation>{suffix} 无法容纳 {codec}</translation>
    </message>
    <message>
        <source>{target} exists</source>
        <translation>{target} 已存在</translation>
    </message>
    <message>
        <source>{text} in {where}</source>
        <translation>{where}中的 {text}</translation>
    </message>
    <message>
        <source>{used} are used, compute.memory_limit allows {limit}, and frames go one at a time</source>
        <translation>已使用 {used}，compute.memory_limit 允许 {limit}，且已逐帧处理</translation>
    </message>
    <message>
        <source>{version}, {system}</source>
        <translation>{version}，{system}</translation>
    </message>
    <message>
        <source>{what} ({why})</source>
        <translation>{what}（{why}）</translation>
    </message>
    <message>
        <source>{what} was not given</source>
        <translation>未给出{what}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>{what}: {why}.</source>
        <translation>{what}：{why}。</translation>
    </message>
    <message>
        <source>{what}: {why}; {remedy}.</source>
        <translation>{what}：{why}；{remedy}。</translation>
    </message>
    <message>
        <source>{who} not run on {provider}: {why}.</source>
        <translation>{who}不在 {provider} 上运行：{why}。</translation>
    </message>
    <message>
        <source>{why} ({error})</source>
        <translation>{why}（{error}）</translation>
    </message>
    <message>
        <source>{why} in {command}</source>
        <translation>{command} 中：{why}</translation>
    </message>
    <message>
        <source>{why}, {tries} times in a row</source>
        <translation>{why}，连续 {tries} 次</translation>
    </message>
    <message>
        <source>{why}; start {tries} of {most}</source>
        <translation>{why}；第 {tries} 次启动，最多 {most} 次</translation>
    </message>
    <message>
        <source>{why}; {remedy}.</source>
        <translation>{why}；{remedy}。</translation>
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
        <source>Keep what covers</source>
        <translation>保留遮挡物</translation>
    </message>
    <message>
        <source>Keep what is in front of the face: hands, hair, glasses, microphones</source>
        <translation>保留脸部前方的物体：手、头发、眼镜、话筒</translation>
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
    <message>
        <source>Lip fullness</source>
        <translation>嘴唇丰满度</translation>
    </message>
    <message>
        <source>Fullness of the lips: 0 the target&apos;s, 1 the source&apos;s (mesh)</source>
        <translation>嘴唇丰满度：0 按目标，1 按源 (mesh)</translation>
    </message>
    <message>
        <source>Places and sizes of eyes, brows, nose: 0 the target&apos;s, 1 the source&apos;s (mesh)</source>
        <translation>眼、眉、鼻的位置与大小：0 按目标，1 按源 (mesh)</translation>
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
